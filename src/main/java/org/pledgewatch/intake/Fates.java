package org.pledgewatch.intake;

import java.util.List;
import org.pledgewatch.vocabulary.ActorId;

/// What became of proposals, as whoever decides on them knows it.
public interface Fates {
    /// Those of an author on which nobody has decided yet, in the order of their numbers.
    List<ProposalNumber> waiting(ActorId author);

    /// Those of an author that came back with reasons and that nothing of theirs replaces yet, in the order of their
    /// numbers.
    List<ProposalNumber> returned(ActorId author);
}
