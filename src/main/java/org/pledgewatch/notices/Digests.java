package org.pledgewatch.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;

/// Whose digest is due, and what became of those that were made.
interface Digests {
    /// Makes sure that a first digest is due some time for everybody.
    void expect(Collection<ActorId> people, Instant next);

    /// Somebody whose digest is due, and whom nobody else serves at this moment; theirs until the caller's transaction
    /// ends.
    Optional<Due> takeDue(Instant now);

    void dueAgain(ActorId person, Instant next);

    /// What no digest has taken up or passed over yet, the oldest first.
    List<Notice> toConsider(ActorId person, int most);

    /// @return its number
    long begin(ActorId person, Instant at);

    /// Takes these up into a digest.
    void takeUp(Collection<Notice> some, long digest, Instant at);

    void passOver(Collection<Notice> some, Instant at);

    void settle(long digest, Outcome outcome, Instant at);

    /// It was certainly not taken: what stood in it waits for the next.
    void undo(long digest);

    /// Of digests under way since before, nobody knows any more what became of them.
    int giveUpOn(Instant startedBefore, Instant at);

    /// How many of which nobody knows whether they arrived came after the last that did.
    int uncertain(ActorId person);

    record Due(ActorId person, Frequency frequency) {}

    enum Outcome {
        SENT,
        REFUSED,
        UNKNOWN
    }
}
