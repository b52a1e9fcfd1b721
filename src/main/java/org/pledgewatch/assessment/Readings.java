package org.pledgewatch.assessment;

import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Persistence;
import org.pledgewatch.ledger.Claim;

/// What single claims say of days, by their validity and the indicator's persistence (semantics 2 and 3).
/// Acts under a treaty are read together by [TreatyReading].
final class Readings {
    private final Indicator indicator;
    private final Levels levels;
    private final ShelfLife shelfLife;

    Readings(Indicator indicator) {
        this.indicator = indicator;
        this.levels = new Levels(indicator.scale());
        this.shelfLife = new ShelfLife(indicator.persistence() instanceof Persistence.ShelfLife(int years) ? years : 0);
    }

    /// Where stretches go as they are read.
    interface Sink {
        void add(int from, int until, Voice voice);
    }

    Testimony testimony(Claim claim) {
        return Testimony.of(claim, levels);
    }

    /// Reads all claims of one issue; a claim that begins later ends what an earlier one carries forward.
    void readIssue(List<Testimony> issue, int rank, Sink stretches) {
        for (Testimony said : issue) {
            add(said, rank, issue.size() == 1 ? Days.FOREVER : nextBeginningAfter(said.beginning(), issue), stretches);
        }
    }

    List<Stretch> ofIssue(List<Claim> claims, int rank) {
        List<Stretch> stretches = new ArrayList<>(claims.size() * 2);
        readIssue(
                claims.stream().map(this::testimony).toList(),
                rank,
                (from, until, voice) -> stretches.add(new Stretch(from, until, voice)));
        return stretches;
    }

    /// What one claim says, heard alone.
    List<Stretch> ofClaim(Claim claim, int rank) {
        return ofIssue(List.of(claim), rank);
    }

    private static int nextBeginningAfter(int beginning, List<Testimony> issue) {
        int next = Days.FOREVER;
        for (Testimony other : issue) {
            int start = other.beginning();
            if (start > beginning && start < next && other.certainty() != Voice.Certainty.PROXY) {
                next = start;
            }
        }
        return next;
    }

    private void add(Testimony said, int rank, int replaced, Sink stretches) {
        Voice voice =
                new Voice(said.certainty(), rank, said.levels(), said.answer(), List.of(said.id()), said.asserted(), 0);
        int latest = said.latest();
        switch (said.kind()) {
            case EVENT -> {
                possible(stretches, said.earliest(), latest, voice);
                carry(stretches, latest, latest + 1, Math.max(latest, said.asserted()), latest, replaced, voice);
            }
            case SPAN -> {
                if (said.endLatest() == Days.FOREVER) {
                    possible(stretches, said.earliest(), latest, voice);
                    int seen = Math.max(latest, said.asserted());
                    carry(stretches, latest, latest + 1, seen, seen, replaced, voice);
                } else {
                    int end = said.endEarliest();
                    possible(stretches, said.earliest(), Math.min(latest, end), voice);
                    stretches.add(latest, end, voice);
                    possible(stretches, Math.max(end, said.earliest()), said.endLatest(), voice);
                }
            }
            case OBSERVED -> carry(stretches, said.earliest(), latest + 1, latest, latest, replaced, voice);
        }
    }

    /// Where only some readings of the bounds cover the day, any answer may hold that is on the same scale.
    private void possible(Sink stretches, int from, int until, Voice voice) {
        if (from < until && voice.certainty() == Voice.Certainty.CERTAIN) {
            boolean isOnScale = voice.levels() != 0 && voice.levels() != Voice.NOT_APPLICABLE;
            stretches.add(
                    from, until, voice.as(Voice.Certainty.POSSIBLE, isOnScale ? levels.whole() : voice.levels(), 0));
        }
    }

    /// @param firm the first day on which a later claim may end it
    /// @param seen the last day for which the source itself says so
    /// @param counted the day from which a shelf life is counted
    private void carry(Sink stretches, int from, int firm, int seen, int counted, int replaced, Voice voice) {
        switch (voice.certainty()) {
            case NOTHING_FOUND, PROXY -> stretches.add(from, replaced, voice);
            case CERTAIN, POSSIBLE, STALE -> {
                int held = lastDayHeld(seen, counted, voice);
                int end = held == Days.FOREVER ? Days.FOREVER : held + 1;
                stretches.add(from, Math.min(end, Math.max(replaced, firm)), voice);
                if (end < replaced && !(indicator.persistence() instanceof Persistence.PeriodOnly)) {
                    stretches.add(end, replaced, voice.as(Voice.Certainty.STALE, voice.levels(), held));
                }
            }
        }
    }

    private int lastDayHeld(int seen, int counted, Voice voice) {
        return switch (indicator.persistence()) {
            case Persistence.UntilChanged() ->
                // Of a treaty only being party lasts; that nothing happened since is known only as far as the source
                // speaks.
                indicator.isTreatyStatus() && voice.levels() != levels.top() ? seen : Days.FOREVER;
            case Persistence.ShelfLife _ -> shelfLife.lastDay(counted);
            case Persistence.PeriodOnly() -> counted;
        };
    }
}
