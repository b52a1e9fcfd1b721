package org.pledgewatch.review;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// A proposal was sent back to its author with reasons. Told in the transaction of the decision.
///
/// @param area the state or territory it is about; null where it is about none
/// @param indicator null where a record was to be changed
public record ProposalReturned(
        ProposalNumber proposal,
        ActorId author,
        @Nullable AreaCode area,
        @Nullable IndicatorId indicator) {}
