package org.pledgewatch.review;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// The author of a proposal said something about it after others had. Told in the transaction in which it was said.
///
/// @param remark the number of what was said
/// @param others who had said something about it, or decided on it
/// @param area the state or territory it is about; null where it is about none
/// @param indicator null where a record was to be changed
public record AuthorAnswered(
        ProposalNumber proposal,
        long remark,
        Set<ActorId> others,
        @Nullable AreaCode area,
        @Nullable IndicatorId indicator) {}
