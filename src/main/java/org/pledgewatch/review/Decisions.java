package org.pledgewatch.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;

/// What was decided on proposals.
public interface Decisions {
    Optional<Verdict> verdict(ProposalNumber proposal);

    void accepted(Collection<ProposalNumber> proposals, ActorId by, String reason, BatchNumber batch);

    void returned(Collection<ProposalNumber> proposals, ActorId by, String reason);

    void takenBack(Collection<ProposalNumber> proposals, ActorId by, String reason);

    /// Those of an author that were returned and not proposed again, the oldest first. What was proposed again and
    /// taken back by its author is as if it had not been.
    List<ProposalNumber> returnedTo(ActorId author);

    /// A person's own proposals, newest first, with what became of them.
    List<Fate> fates(ActorId author, @Nullable ProposalNumber before, int most);

    /// @param verdict null while it waits
    record Fate(ProposalNumber proposal, @Nullable Verdict verdict) {}
}
