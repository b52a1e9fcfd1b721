package org.pledgewatch.review;

import java.time.Instant;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;

/// What became of a proposal: who decided, when and why.
public sealed interface Verdict {
    ProposalNumber proposal();

    ActorId by();

    Instant at();

    String reason();

    record Accepted(ProposalNumber proposal, ActorId by, Instant at, String reason, BatchNumber batch)
            implements Verdict {}

    record Returned(ProposalNumber proposal, ActorId by, Instant at, String reason) implements Verdict {}

    /// By its author.
    record TakenBack(ProposalNumber proposal, ActorId by, Instant at, String reason) implements Verdict {}
}
