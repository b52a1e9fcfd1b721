package org.pledgewatch.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;

/// What waits for a decision.
public interface Queue {
    /// A page of what waits, the oldest first.
    List<Waiting> waiting(Filter filter, @Nullable ProposalNumber after, int most);

    /// How many wait, counted no further than a limit: a long queue costs no more to look at than a short one.
    int count(Filter filter, int limit);

    /// How many wait in each of these, leaving out what this person proposed; those in which nothing waits are left
    /// out.
    Map<Span, Integer> count(Set<Span> spans, ActorId notBy);

    boolean isWaiting(ProposalNumber proposal);

    /// Those of an author, in the order of their numbers.
    List<ProposalNumber> waitingOf(ActorId author);

    /// Takes those that still wait out of the queue, for a decision in the caller's transaction. Who comes second
    /// waits, and then does not find them.
    List<ProposalNumber> take(Collection<ProposalNumber> proposals);

    /// Lets those that were taken wait on.
    void putBack(Collection<ProposalNumber> proposals);

    record Waiting(ProposalNumber proposal, ActorId author, Instant since) {}

    /// Proposals between two numbers, both inclusive.
    ///
    /// @param area the code of a state or territory; empty for any
    record Span(String area, ProposalNumber first, ProposalNumber last) {}

    /// @param area the code of a state or territory; empty for any
    /// @param indicator an indicator's id; empty for any
    /// @param submission the number of a sheet; 0 for any
    /// @param notBy leaves out what this person proposed; empty for nobody
    record Filter(String area, String indicator, long submission, String notBy) {
        public static final Filter ALL = new Filter("", "", 0, "");
    }
}
