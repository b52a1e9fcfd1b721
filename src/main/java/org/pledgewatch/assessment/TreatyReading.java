package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;

/// A state's acts under a treaty, as one issue of a source tells them, turned into its status over time
/// (semantics 4): `none`, `signed`, `ratified` (consented, not yet in force for it), `party`.
final class TreatyReading {
    private final Instrument instrument;
    private final int signed;
    private final int ratified;
    private final int party;

    TreatyReading(Indicator indicator, Instrument instrument) {
        Scale scale = indicator.scale();
        if (scale == null) {
            throw new IllegalArgumentException(indicator.id() + " has no scale of treaty status");
        }
        this.instrument = instrument;
        this.signed = scale.position("signed").orElse(-1);
        this.ratified = scale.position("ratified").orElseThrow();
        this.party = scale.position("party").orElseThrow();
    }

    /// A level reached on a day known within bounds, and the act behind it.
    private record Step(int level, int earliest, int latest, ClaimId claim) {}

    /// @param acts the acts of one state in one issue
    /// @param list the issue, where it names every participant; then the state held `none` before its first act
    /// @param asserted the day for which the issue speaks
    /// @param beginning the first day of the state or of the one it continues; an undated succession counts from it
    List<Stretch> read(
            List<Claim> acts, @Nullable CompleteList list, int asserted, @Nullable LocalDate beginning, int rank) {
        List<Step> steps = new ArrayList<>();
        for (Claim claim : acts) {
            if (claim.answer() instanceof Answer.Act act) {
                addSteps(claim, act, beginning, steps);
            }
        }
        TreeSet<Integer> changes = new TreeSet<>(List.of(Days.EVER, asserted + 1));
        for (Step step : steps) {
            changes.add(step.earliest);
            changes.add(step.latest);
        }
        List<Stretch> stretches = new ArrayList<>();
        Integer[] days = changes.toArray(Integer[]::new);
        for (int index = 0; index < days.length; index++) {
            int until = index + 1 < days.length ? days[index + 1] : Days.FOREVER;
            Voice voice = on(days[index], steps, list, asserted, rank);
            if (voice != null) {
                stretches.add(new Stretch(days[index], until, voice));
            }
        }
        return stretches;
    }

    private void addSteps(Claim said, Answer.Act act, @Nullable LocalDate beginning, List<Step> steps) {
        ClaimId claim = said.id();
        DateBounds day = act.day();
        if (act.territory() != null) {
            return;
        }
        switch (act.kind()) {
            case SIGNED -> {
                if (signed > 0) {
                    steps.add(step(signed, day.earliest(), day.latest(), claim));
                }
            }
            case RATIFIED, ACCEDED, ACCEPTED, APPROVED -> {
                steps.add(step(ratified, day.earliest(), day.latest(), claim));
                steps.add(step(party, instrument.effectOf(day.earliest()), instrument.effectOf(day.latest()), claim));
            }
            case SUCCEEDED -> {
                LocalDate inForce = instrument.inForce();
                DateBounds from = succession(said, day, beginning);
                steps.add(step(party, later(from.earliest(), inForce), later(from.latest(), inForce), claim));
            }
            case DENOUNCED -> steps.add(step(0, day.earliest(), day.latest(), claim));
            case RESERVATION, EXTENSION, ADOPTED, ENTERED_INTO_FORCE -> {}
        }
    }

    /// The date of succession where the source gives one beside the deposit; else the beginning of the state.
    private static DateBounds succession(Claim said, DateBounds deposited, @Nullable LocalDate beginning) {
        if (said.validity() instanceof Validity.Event(var on) && !on.equals(deposited)) {
            return on;
        }
        return beginning == null ? deposited : DateBounds.on(beginning);
    }

    private static Step step(int level, LocalDate earliest, LocalDate latest, ClaimId claim) {
        return new Step(level, Days.of(earliest), Days.of(latest), claim);
    }

    private static LocalDate later(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isAfter(other) ? day : other;
    }

    private @Nullable Voice on(int day, List<Step> steps, @Nullable CompleteList list, int asserted, int rank) {
        Voice voice = status(day, steps, list, asserted, rank);
        if (voice == null || day <= asserted || voice.levels() == 1L << party) {
            return voice;
        }
        Voice last = status(asserted, steps, list, asserted, rank);
        return last == null ? null : last.as(Voice.Certainty.STALE, last.levels(), asserted);
    }

    /// What the acts leave possible on a day, as far as they go.
    private @Nullable Voice status(int day, List<Step> steps, @Nullable CompleteList list, int asserted, int rank) {
        int reset = lastDenunciation(day, steps);
        int certain = list != null || reset != Days.EVER ? 0 : -1;
        for (Step step : steps) {
            if (step.latest <= day && step.latest >= reset && step.level > certain) {
                certain = step.level;
            }
        }
        long possible = 0;
        for (Step step : steps) {
            boolean mayHaveHappened = step.earliest <= day && day < step.latest;
            boolean denounces = step.level == 0;
            if (mayHaveHappened && (step.level > certain || denounces)) {
                possible |= 1L << step.level;
            }
        }
        if (certain < 0 && possible == 0) {
            return null;
        }
        long levels = possible | (certain >= 0 ? 1L << certain : (1L << Long.numberOfTrailingZeros(possible)) - 1);
        Voice.Certainty certainty = certain >= 0 ? Voice.Certainty.CERTAIN : Voice.Certainty.POSSIBLE;
        return new Voice(certainty, rank, levels, null, behind(day, certain, steps, list), asserted, 0);
    }

    private static int lastDenunciation(int day, List<Step> steps) {
        int last = Days.EVER;
        for (Step step : steps) {
            if (step.level == 0 && step.latest <= day) {
                last = Math.max(last, step.latest);
            }
        }
        return last;
    }

    /// The claims that reach the level, and those that may; the list itself where it may be that no act has happened.
    private static List<ClaimId> behind(int day, int certain, List<Step> steps, @Nullable CompleteList list) {
        TreeSet<ClaimId> claims = new TreeSet<>();
        for (Step step : steps) {
            boolean reaches = step.latest <= day && step.level == certain;
            boolean may = step.earliest <= day && day < step.latest;
            if (reaches || may) {
                claims.add(step.claim);
            }
        }
        if (list != null && certain == 0) {
            claims.add(list.id());
        }
        return List.copyOf(claims);
    }

    /// The kind of consent or signature, for telling whether two acts are the same act differently dated.
    static boolean sameAct(ActKind one, ActKind other) {
        return one == other || (one.isConsent() && other.isConsent());
    }
}
