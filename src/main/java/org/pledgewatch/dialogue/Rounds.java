package org.pledgewatch.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.LedgerPosition;

/// The rounds of reply.
public interface Rounds {
    /// The newest first.
    List<Round> all();

    Optional<Round> find(long number);

    /// Waits until nobody else opens a round; the turn ends with the caller's transaction.
    void awaitTurn();

    Round open(ActorId by, Instant at, LocalDate day, LedgerPosition position, Instant closesAt, Set<AreaCode> states);
}
