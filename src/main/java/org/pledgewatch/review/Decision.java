package org.pledgewatch.review;

import java.util.List;
import org.pledgewatch.ledger.Claim;

/// What became of a claim, or of a row that holds none.
public sealed interface Decision {
    /// The line of the file on which it stands.
    long line();

    /// Entered; nothing in force contradicts it.
    record Accepted(long line, Claim claim) implements Decision {}

    /// Entered beside what it contradicts.
    record Rival(long line, Claim claim, List<String> contradicts) implements Decision {}

    /// Not entered: it is in force already.
    record Unchanged(long line, Claim claim) implements Decision {}

    record Refused(long line, String reason) implements Decision {}
}
