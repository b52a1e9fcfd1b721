package org.pledgewatch.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// New proposals of one author wait for a decision: those numbered from `first` to `last`. Told in the transaction that
/// proposes them.
public record ProposalsQueued(ProposalNumber first, ProposalNumber last, ActorId author, List<Share> shares) {
    /// How many of them are about one state.
    ///
    /// @param area null for those about no state or territory
    /// @param drawn how many were drawn for a second reading
    public record Share(@Nullable AreaCode area, int waiting, int drawn) {}
}
