package org.pledgewatch.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.vocabulary.BatchNumber;

/// What arrived, batch by batch.
public interface Batches {
    /// Waits until no other import or withdrawal is under way. The turn ends with the caller's transaction, and all
    /// that went before is seen.
    void awaitTurn();

    /// The number of the next batch; one's own until the turn ends.
    BatchNumber next();

    void add(Batch batch, Instant receivedAt);

    Optional<Batch> find(BatchNumber number);

    /// The newest first.
    ///
    /// @param before only those with smaller numbers; null for all
    List<Received> newest(@Nullable BatchNumber before, int atMost);

    /// @param at when it arrived
    record Received(Batch batch, Instant at) {}
}
