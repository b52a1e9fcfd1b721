package org.pledgewatch.review;

import java.util.Optional;
import org.pledgewatch.safeguarding.Screening;

/// A reason given at the command line, which the ledger keeps for everybody to read.
final class KeptReason {
    private static final int LONGEST = 2_000;

    private KeptReason() {}

    /// What is wrong with it, as the rest of a sentence that begins with `--reason`.
    static Optional<String> objection(String reason) {
        if (reason.isBlank() || reason.length() > LONGEST) {
            return Optional.of("takes a sentence of up to 2,000 characters");
        }
        return Screening.of(reason).details().stream()
                .findFirst()
                .map(detail ->
                        "would be kept for everybody to read. " + detail.kind().why());
    }
}
