package org.pledgewatch.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.vocabulary.ClaimId;

/// What one source says during a stretch of days.
///
/// @param rank the source's rank in the indicator's authority order, 0 the highest
/// @param levels for a scale: the set of levels that may hold, one bit each, bit 0 the lowest; else 0
/// @param answer for answers on no scale: the answer; else null
/// @param asserted the latest day for which the source speaks
/// @param heldUntil for a stale voice: the last day on which it was certain
record Voice(
        Certainty certainty,
        int rank,
        long levels,
        @Nullable Answer answer,
        List<ClaimId> claims,
        int asserted,
        int heldUntil) {

    /// The bit that says the question does not arise.
    static final long NOT_APPLICABLE = 1L << 62;

    enum Certainty {
        /// Every reading of the claim's bounds covers the day.
        CERTAIN,
        /// Some do.
        POSSIBLE,
        /// The answer was certain once and nothing confirms it any more.
        STALE,
        /// Somebody looked and found nothing.
        NOTHING_FOUND,
        /// Asks something near; shown, never decisive.
        PROXY
    }

    Voice as(Certainty other, long possible, int heldUntil) {
        return new Voice(other, rank, possible, answer, claims, asserted, heldUntil);
    }
}
