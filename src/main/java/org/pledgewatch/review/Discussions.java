package org.pledgewatch.review;

import java.time.Instant;
import java.util.List;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;

/// What is said about proposals.
public interface Discussions {
    /// In the order in which it was said.
    List<Remark> of(ProposalNumber proposal);

    /// @return the number of the remark
    long say(ProposalNumber proposal, ActorId author, String text);

    record Remark(ActorId author, String text, Instant at) {}
}
