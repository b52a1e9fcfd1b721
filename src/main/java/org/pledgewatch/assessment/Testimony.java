package org.pledgewatch.assessment;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;

/// A claim with its days as numbers and its answer as a set of levels, in one piece: a dossier reads many of them.
///
/// @param asserted the latest day for which the source speaks
/// @param earliest first bound of the event, the beginning or the observation
/// @param latest last bound of it
/// @param endEarliest first bound of a span's end, [Days#FOREVER] where open
/// @param levels the levels of a scale that may hold, one bit each; 0 for an answer on no scale
record Testimony(
        ClaimId id,
        DocumentNumber document,
        int asserted,
        Kind kind,
        int earliest,
        int latest,
        int endEarliest,
        int endLatest,
        Voice.Certainty certainty,
        long levels,
        @Nullable Answer answer) {

    enum Kind {
        EVENT,
        SPAN,
        OBSERVED
    }

    static Testimony of(Claim claim, Levels scale) {
        DateBounds end = null;
        Kind kind;
        DateBounds days;
        switch (claim.validity()) {
            case Validity.Event(var on) -> {
                kind = Kind.EVENT;
                days = on;
            }
            case Validity.Span(var from, var until) -> {
                kind = Kind.SPAN;
                days = from;
                end = until;
            }
            case Validity.Observed(var during) -> {
                kind = Kind.OBSERVED;
                days = during;
            }
        }
        Voice.Certainty certainty = claim.fit() == Fit.PROXY ? Voice.Certainty.PROXY : Voice.Certainty.CERTAIN;
        long levels = 0;
        Answer answer = null;
        switch (claim.answer()) {
            case Answer.Level level -> levels = scale.of(level);
            case Answer.NotApplicable _ -> levels = Voice.NOT_APPLICABLE;
            case Answer.NothingFound _ -> certainty = Voice.Certainty.NOTHING_FOUND;
            case Answer.Act act -> answer = act;
            case Answer.Quantity quantity -> answer = quantity;
            case Answer.Words words -> answer = words;
        }
        return new Testimony(
                claim.id(),
                claim.citation().document(),
                Days.of(claim.assertedOn().latest()),
                kind,
                Days.of(days.earliest()),
                Days.of(days.latest()),
                end == null ? Days.FOREVER : Days.of(end.earliest()),
                end == null ? Days.FOREVER : Days.of(end.latest()),
                certainty,
                levels,
                answer);
    }

    /// The first day on which it is certain.
    int beginning() {
        return kind == Kind.OBSERVED ? earliest : latest;
    }
}
