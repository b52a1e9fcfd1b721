package org.pledgewatch.intake;

import java.util.List;
import org.pledgewatch.vocabulary.ActorId;

/// What became of proposals, as whoever decides on them knows it.
public interface Fates {
    /// Those of an author on which nobody has decided yet, in the order of their numbers.
    List<ProposalNumber> waiting(ActorId author);

    /// Whether it came back to its author with reasons.
    boolean isReturned(ProposalNumber proposal);
}
