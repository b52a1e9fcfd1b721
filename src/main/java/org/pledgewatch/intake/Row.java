package org.pledgewatch.intake;

import java.util.List;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;

/// A row of a file, by the line on which it begins. Every row that holds anything becomes one of these.
public sealed interface Row {
    long line();

    /// A row understood: what it claims, and what a careful person would remark about it.
    record Read(long line, List<Claim> claims, List<String> remarks) implements Row {
        Read(long line, List<Claim> claims) {
            this(line, claims, List.of());
        }
    }

    /// A row, or the file as a whole, that says: this names every participant.
    record Listed(long line, CompleteList list) implements Row {}

    /// A row that cannot be a proposal: what is wrong, and what to do.
    record Refused(long line, String reason) implements Row {}
}
