package org.pledgewatch.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// Whether a claim and what is in force could both be true on every day (semantics 5, rivals in an import).
public final class Rivalry {
    private final Commitments commitments;
    private final Areas areas;
    private final Map<Key, List<Claim>> claims = new HashMap<>();
    private final Map<IndicatorId, List<CompleteList>> lists = new HashMap<>();
    private final Map<IndicatorId, Readings> readings = new HashMap<>();

    private record Key(Subject subject, IndicatorId indicator) {
        static Key of(Claim claim) {
            return new Key(claim.subject(), claim.indicator().id());
        }
    }

    /// What a claim cannot be true together with: a claim in force, or a complete list.
    ///
    /// @param claim null for a list
    public record Rival(
            ClaimId id, DocumentNumber document, @Nullable Claim claim) {}

    public Rivalry(Commitments commitments, Areas areas, InForce inForce) {
        this.commitments = commitments;
        this.areas = areas;
        inForce.claims().forEach(this::add);
        for (CompleteList list : inForce.lists()) {
            lists.computeIfAbsent(list.indicator().id(), _ -> new ArrayList<>()).add(list);
        }
    }

    /// From now on this one is in force too.
    public void add(Claim claim) {
        claims.computeIfAbsent(Key.of(claim), _ -> new ArrayList<>(4)).add(claim);
    }

    /// What is in force on the claim's subject and indicator, in the order in which it was entered.
    public List<Claim> onTheSameQuestion(Claim claim) {
        return claims.getOrDefault(Key.of(claim), List.of());
    }

    /// What in force cannot be true together with the candidate.
    public List<Rival> rivalsOf(Claim candidate) {
        Indicator indicator = commitments.indicator(candidate.indicator().id()).orElse(null);
        if (indicator == null) {
            return List.of();
        }
        List<Claim> others = onTheSameQuestion(candidate);
        List<Rival> rivals = new ArrayList<>();
        for (Claim other : others) {
            if (!bothCanBeTrue(candidate, other, indicator)) {
                rivals.add(new Rival(other.id(), other.citation().document(), other));
            }
        }
        for (CompleteList list : lists.getOrDefault(candidate.indicator().id(), List.of())) {
            if (!fits(candidate, list, others, indicator)) {
                rivals.add(new Rival(list.id(), list.citation().document(), null));
            }
        }
        return rivals;
    }

    private boolean bothCanBeTrue(Claim one, Claim other, Indicator indicator) {
        if (one.answer() instanceof Answer.Act act && other.answer() instanceof Answer.Act that) {
            return !TreatyReading.sameAct(act.kind(), that.kind())
                    || !(ActsApart.isDoneOnce(act.kind()) && ActsApart.isDoneOnce(that.kind()))
                    || act.day().meets(that.day());
        }
        if (indicator.scale() == null) {
            return !Agreement.comparable(one.answer(), other.answer())
                    || !Agreement.decides(one.answer())
                    || !Agreement.decides(other.answer())
                    || Agreement.agree(one.answer(), other.answer())
                    || !everBothCertain(alone(one, indicator), alone(other, indicator));
        }
        return !contradict(alone(one, indicator), alone(other, indicator));
    }

    private boolean fits(Claim candidate, CompleteList list, List<Claim> others, Indicator indicator) {
        Instrument instrument = commitments.instrument(indicator.instrument()).orElse(null);
        if (instrument == null
                || !(candidate.subject() instanceof Subject.Area(var code))
                || candidate.citation().document().equals(list.citation().document())) {
            return true;
        }
        Area area = areas.find(code).orElse(null);
        List<Claim> row = others.stream()
                .filter(claim ->
                        claim.citation().document().equals(list.citation().document()))
                .filter(claim -> claim.answer() instanceof Answer.Act)
                .toList();
        boolean isNamed = !row.isEmpty();
        boolean couldBeNamed =
                area != null && area.kind() == Area.Kind.STATE && area.existsOn(list.asOf()) && list.whole();
        if (area == null || (!isNamed && !couldBeNamed) || isDatedByRow(candidate, row)) {
            return true;
        }
        List<Stretch> said = new TreatyReading(indicator, instrument)
                .read(row, list, Days.of(list.asOf()), Evidence.beginningOf(area), 0);
        return !contradict(alone(candidate, indicator), said);
    }

    /// Acts that the list dates itself have been held against the candidate one by one.
    private static boolean isDatedByRow(Claim candidate, List<Claim> row) {
        return candidate.answer() instanceof Answer.Act act
                && row.stream()
                        .anyMatch(claim -> claim.answer() instanceof Answer.Act that
                                && TreatyReading.sameAct(act.kind(), that.kind()));
    }

    /// What a claim says when nothing else is heard. A signature alone says "signed, or more".
    private List<Stretch> alone(Claim claim, Indicator indicator) {
        Instrument instrument = commitments.instrument(indicator.instrument()).orElse(null);
        if (!(claim.answer() instanceof Answer.Act act) || instrument == null || !indicator.isTreatyStatus()) {
            return readings.computeIfAbsent(indicator.id(), _ -> new Readings(indicator))
                    .ofClaim(claim, 0);
        }
        List<Stretch> stretches = new TreatyReading(indicator, instrument)
                .read(List.of(claim), null, Days.of(claim.assertedOn().latest()), null, 0);
        return act.kind() == ActKind.SIGNED
                ? stretches.stream()
                        .map(stretch -> orMore(stretch, indicator.scale()))
                        .toList()
                : stretches;
    }

    private static Stretch orMore(Stretch stretch, @Nullable Scale scale) {
        Voice voice = stretch.voice();
        long whole = scale == null ? 0 : (2L << scale.top()) - 1;
        long orMore = whole & -Long.lowestOneBit(voice.levels());
        return new Stretch(stretch.from(), stretch.until(), voice.as(voice.certainty(), orMore, voice.heldUntil()));
    }

    private static boolean contradict(List<Stretch> some, List<Stretch> others) {
        for (Stretch one : some) {
            for (Stretch other : others) {
                if (bothCertain(one, other)
                        && (one.voice().levels() & other.voice().levels()) == 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean everBothCertain(List<Stretch> some, List<Stretch> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> bothCertain(one, other)));
    }

    private static boolean bothCertain(Stretch one, Stretch other) {
        return one.voice().certainty() == Voice.Certainty.CERTAIN
                && other.voice().certainty() == Voice.Certainty.CERTAIN
                && Math.max(one.from(), other.from()) < Math.min(one.until(), other.until());
    }
}
