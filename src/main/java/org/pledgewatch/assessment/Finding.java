package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.vocabulary.ClaimId;

/// What the evidence says about a subject and an indicator on a day. Derived, never typed.
///
/// `lastEvidence` is the latest day for which the sources behind the answers speak. `stale` means: the last known
/// answer, which nothing confirms any more; it counts as unknown.
public sealed interface Finding {
    /// The sources of the highest rank agree. Rivals are incompatible answers of lower rank.
    record Established(
            Support answer,
            List<Support> rivals,
            List<Support> notCompared,
            LocalDate lastEvidence,
            boolean stale,
            @Nullable Adjudication settledBy)
            implements Finding {}

    /// The sources of the highest rank do not agree.
    record Contested(
            List<Support> answers,
            List<Support> rivals,
            List<Support> notCompared,
            LocalDate lastEvidence,
            boolean stale)
            implements Finding {}

    /// What the sources say leaves several answers possible. Rivals are of lower rank and incompatible with all of
    /// them.
    record Undetermined(
            List<Support> possible,
            List<Support> rivals,
            List<Support> notCompared,
            LocalDate lastEvidence,
            boolean stale)
            implements Finding {}

    /// Somebody looked and found nothing.
    record NoInformation(List<ClaimId> claims) implements Finding {}

    record NotYetAssessed() implements Finding {}

    /// The question does not arise. Rivals are answers of lower rank that say it does.
    record NotApplicable(List<ClaimId> claims, List<Support> rivals) implements Finding {}
}
