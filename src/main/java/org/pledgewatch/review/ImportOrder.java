package org.pledgewatch.review;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.intake.SourceFormat;
import org.pledgewatch.vocabulary.DocumentNumber;

/// What the operator asks for one file.
///
/// @param source the catalogue record of which the file is the content
public record ImportOrder(
        SourceFormat format,
        Path file,
        @Nullable DocumentNumber source,
        @Nullable Instrument instrument,
        @Nullable LocalDate asOf,
        Manner manner) {

    /// @param dryRun only look what would happen
    /// @param strict enter nothing of a file of which something is refused
    /// @param again enter also what was withdrawn earlier
    /// @param reason why it is accepted, as the ledger keeps it with the batch
    public record Manner(boolean dryRun, boolean strict, boolean again, String reason) {}
}
