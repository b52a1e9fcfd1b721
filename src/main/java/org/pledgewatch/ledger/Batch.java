package org.pledgewatch.ledger;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.DocumentNumber;

/// What arrived together: in which format and file, for which document, in whose name it was accepted, and how many
/// claims came of it.
///
/// @param fileSha256 of the file as received, in lower-case hexadecimal
/// @param document null where the file names a document for each of its claims
public record Batch(
        BatchNumber number,
        String format,
        String fileName,
        String fileSha256,
        @Nullable DocumentNumber document,
        ActorId acceptedBy,
        Counts counts) {

    /// Claims by what became of them; no claim is counted twice.
    public record Counts(int accepted, int rival, int unchanged, int refused) {}
}
