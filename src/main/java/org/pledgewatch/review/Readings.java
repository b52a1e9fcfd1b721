package org.pledgewatch.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;

/// Second readings: what somebody coded without seeing what the author had.
public interface Readings {
    /// Keeps a reading as long as the proposal waits; false where this reader has read it before, or it was decided.
    /// Whoever decides at the same moment has it before them, or it is not kept.
    boolean keep(ProposalNumber proposal, ActorId reader, String answer);

    /// Of each of these that was read, in the order in which they were given.
    Map<ProposalNumber, List<Reading>> of(Collection<ProposalNumber> proposals);

    default List<Reading> of(ProposalNumber proposal) {
        return of(List.of(proposal)).getOrDefault(proposal, List.of());
    }

    /// The one by this reader, if there is one.
    default Optional<Reading> by(ActorId reader, ProposalNumber proposal) {
        return of(proposal).stream().filter(one -> one.reader().equals(reader)).findFirst();
    }

    /// Which of these were drawn for a second reading and are not decided yet.
    Set<ProposalNumber> drawn(Collection<ProposalNumber> proposals);

    /// Which of these this reader has read.
    Set<ProposalNumber> readBy(ActorId reader, Collection<ProposalNumber> proposals);

    /// In which of these areas something drawn for a second reading waits for one that this reader can give.
    ///
    /// @param areas the codes of states and territories; empty for any
    Set<String> waitFor(ActorId reader, Set<String> areas);

    /// @param answer `level:yes`, `nothing-found`, `not-applicable`
    record Reading(ActorId reader, String answer, Instant at) {}
}
