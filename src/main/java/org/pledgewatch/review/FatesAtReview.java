package org.pledgewatch.review;

import java.util.List;
import org.pledgewatch.intake.Fates;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Component;

/// Tells whoever takes proposals what became of earlier ones.
@Component
class FatesAtReview implements Fates {
    private final Queue queue;
    private final Decisions decisions;

    FatesAtReview(Queue queue, Decisions decisions) {
        this.queue = queue;
        this.decisions = decisions;
    }

    @Override
    public List<ProposalNumber> waiting(ActorId author) {
        return queue.waitingOf(author);
    }

    @Override
    public List<ProposalNumber> returned(ActorId author) {
        return decisions.returnedTo(author);
    }
}
