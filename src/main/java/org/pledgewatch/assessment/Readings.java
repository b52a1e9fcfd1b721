package org.pledgewatch.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Persistence;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.ledger.Validity;

/// What single claims say of days, by their validity and the indicator's persistence (semantics 2 and 3).
/// Acts under a treaty are read together by [TreatyReading].
final class Readings {
    private final Indicator indicator;
    private final long wholeScale;

    Readings(Indicator indicator) {
        this.indicator = indicator;
        this.wholeScale =
                indicator.scale() == null ? 0 : (2L << indicator.scale().top()) - 1;
    }

    /// Where stretches go as they are read.
    interface Sink {
        void add(int from, int until, Voice voice);
    }

    /// Reads all claims of one issue; a claim that begins later ends what an earlier one carries forward.
    void readIssue(List<Claim> claims, int rank, Sink stretches) {
        for (Claim claim : claims) {
            int replaced = claims.size() == 1 ? Days.FOREVER : nextBeginningAfter(beginning(claim), claims);
            add(claim, rank, replaced, stretches);
        }
    }

    List<Stretch> ofIssue(List<Claim> claims, int rank) {
        List<Stretch> stretches = new ArrayList<>(claims.size() * 2);
        readIssue(claims, rank, (from, until, voice) -> stretches.add(new Stretch(from, until, voice)));
        return stretches;
    }

    /// What one claim says, heard alone.
    List<Stretch> ofClaim(Claim claim, int rank) {
        return ofIssue(List.of(claim), rank);
    }

    private static int nextBeginningAfter(int beginning, List<Claim> claims) {
        int next = Days.FOREVER;
        for (Claim other : claims) {
            int start = beginning(other);
            if (start > beginning && start < next && other.fit() != Fit.PROXY) {
                next = start;
            }
        }
        return next;
    }

    private static int beginning(Claim claim) {
        return switch (claim.validity()) {
            case Validity.Event(var on) -> Days.of(on.latest());
            case Validity.Span span -> Days.of(span.from().latest());
            case Validity.Observed(var during) -> Days.of(during.earliest());
        };
    }

    private void add(Claim claim, int rank, int replaced, Sink stretches) {
        Voice voice = voice(claim, rank);
        long uncertain = claim.answer() instanceof Answer.Level ? wholeScale : voice.levels();
        int asserted = voice.asserted();
        switch (claim.validity()) {
            case Validity.Event(var on) -> {
                int earliest = Days.of(on.earliest());
                int latest = Days.of(on.latest());
                possible(stretches, earliest, latest, voice, uncertain);
                carry(stretches, latest, latest + 1, Math.max(latest, asserted), latest, replaced, voice);
            }
            case Validity.Span(var from, var until) -> {
                int earliest = Days.of(from.earliest());
                int latest = Days.of(from.latest());
                if (until == null) {
                    possible(stretches, earliest, latest, voice, uncertain);
                    int seen = Math.max(latest, asserted);
                    carry(stretches, latest, latest + 1, seen, seen, replaced, voice);
                } else {
                    int end = Days.of(until.earliest());
                    possible(stretches, earliest, Math.min(latest, end), voice, uncertain);
                    put(stretches, latest, end, voice);
                    possible(stretches, Math.max(end, earliest), Days.of(until.latest()), voice, uncertain);
                }
            }
            case Validity.Observed(var during) -> {
                int last = Days.of(during.latest());
                carry(stretches, Days.of(during.earliest()), last + 1, last, last, replaced, voice);
            }
        }
    }

    private void possible(Sink stretches, int from, int until, Voice voice, long levels) {
        if (voice.certainty() == Voice.Certainty.CERTAIN) {
            put(stretches, from, until, voice.as(Voice.Certainty.POSSIBLE, levels, 0));
        }
    }

    /// @param firm the first day on which a later claim may end it
    /// @param seen the last day for which the source itself says so
    /// @param counted the day from which a shelf life is counted
    private void carry(Sink stretches, int from, int firm, int seen, int counted, int replaced, Voice voice) {
        switch (voice.certainty()) {
            case NOTHING_FOUND, PROXY -> {
                put(stretches, from, replaced, voice);
                return;
            }
            case CERTAIN, POSSIBLE, STALE -> {}
        }
        int held = lastDayHeld(seen, counted, voice);
        int end = Math.min(held == Days.FOREVER ? Days.FOREVER : held + 1, Math.max(replaced, firm));
        put(stretches, from, end, voice);
        if (held != Days.FOREVER && !(indicator.persistence() instanceof Persistence.PeriodOnly)) {
            put(stretches, held + 1, replaced, voice.as(Voice.Certainty.STALE, voice.levels(), held));
        }
    }

    private int lastDayHeld(int seen, int counted, Voice voice) {
        return switch (indicator.persistence()) {
            case Persistence.UntilChanged() ->
                // Of a treaty only being party lasts; that nothing happened since is known only as far as the source
                // speaks.
                indicator.isTreatyStatus() && voice.levels() != top() ? seen : Days.FOREVER;
            case Persistence.ShelfLife(int years) -> Days.of(Days.date(counted).plusYears(years));
            case Persistence.PeriodOnly() -> counted;
        };
    }

    private long top() {
        Scale scale = indicator.scale();
        return scale == null ? 0 : 1L << scale.top();
    }

    private static void put(Sink stretches, int from, int until, Voice voice) {
        if (from < until) {
            stretches.add(from, until, voice);
        }
    }

    private Voice voice(Claim claim, int rank) {
        Voice.Certainty certainty = claim.fit() == Fit.PROXY ? Voice.Certainty.PROXY : Voice.Certainty.CERTAIN;
        long levels = 0;
        @Nullable Answer answer = null;
        switch (claim.answer()) {
            case Answer.Level level -> levels = levels(level);
            case Answer.NotApplicable _ -> levels = Voice.NOT_APPLICABLE;
            case Answer.NothingFound _ -> certainty = Voice.Certainty.NOTHING_FOUND;
            case Answer.Act act -> answer = act;
            case Answer.Quantity quantity -> answer = quantity;
            case Answer.Words words -> answer = words;
        }
        return new Voice(
                certainty,
                rank,
                levels,
                answer,
                List.of(claim.id()),
                Days.of(claim.assertedOn().latest()),
                0);
    }

    private long levels(Answer.Level level) {
        Scale scale = indicator.scale();
        if (scale == null) {
            return 0;
        }
        int lowest = scale.position(level.lowest()).orElse(0);
        int highest = scale.position(level.highest()).orElse(scale.top());
        return ((2L << highest) - 1) & -(1L << lowest);
    }
}
