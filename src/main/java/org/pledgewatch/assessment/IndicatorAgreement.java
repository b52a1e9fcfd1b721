package org.pledgewatch.assessment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.SecondReading;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.IndicatorId;

/// How far those agree who read the same passages for one indicator, none of them seeing what others answered.
///
/// @param units how many passages were read twice
/// @param readers how many people had a part in that
/// @param kappa of the first and the second reading; that somebody found nothing is an answer like any other
/// @param weightedKappa of those passages in which both found a level
/// @param alpha of all readings that found a level, by the order of the scale
public record IndicatorAgreement(
        IndicatorId indicator,
        int units,
        int readers,
        ReaderAgreement kappa,
        ReaderAgreement weightedKappa,
        ReaderAgreement alpha) {
    private static final String LEVEL = "level:";

    /// Who reads is a place here, and no person: whoever reads first, whoever reads second.
    private enum Place {
        FIRST,
        SECOND
    }

    /// For each indicator that is answered on a scale. Readings of an earlier version of a question are left out.
    public static List<IndicatorAgreement> of(Commitments commitments, Collection<SecondReading> readings) {
        Map<IndicatorId, List<SecondReading>> byIndicator = readings.stream()
                .collect(Collectors.groupingBy(one -> one.indicator().id()));
        return commitments.indicators().stream()
                .flatMap(indicator -> Stream.ofNullable(indicator.scale())
                        .map(scale -> of(indicator, scale, byIndicator.getOrDefault(indicator.id(), List.of()))))
                .toList();
    }

    private static IndicatorAgreement of(Indicator indicator, Scale scale, List<SecondReading> all) {
        Map<Long, List<SecondReading>> units = all.stream()
                .filter(one -> one.indicator().equals(indicator.version()))
                .collect(Collectors.groupingBy(SecondReading::unit, LinkedHashMap::new, Collectors.toList()));
        List<String> levels =
                scale.levels().stream().map(level -> LEVEL + level.code()).toList();
        BlindReadings<Place, String> pairs = new BlindReadings<>(units.values().stream()
                .map(unit -> Map.of(
                        Place.FIRST, unit.getFirst().first(),
                        Place.SECOND, unit.getFirst().second()))
                .toList());
        BlindReadings<Place, String> placed = new BlindReadings<>(pairs.units().stream()
                .filter(pair -> levels.containsAll(pair.values()))
                .toList());
        return new IndicatorAgreement(
                indicator.id(),
                units.size(),
                people(units.values()),
                CohensKappa.of(pairs, Place.FIRST, Place.SECOND),
                CohensKappa.weighted(placed, Place.FIRST, Place.SECOND, levels),
                KrippendorffsAlpha.of(byPerson(units.values(), levels), Difference.ordinal(levels)));
    }

    private static int people(Collection<List<SecondReading>> units) {
        Set<ActorId> people = new HashSet<>();
        units.forEach(unit -> unit.forEach(one -> {
            people.add(one.author());
            people.add(one.reader());
        }));
        return people.size();
    }

    private static BlindReadings<ActorId, String> byPerson(Collection<List<SecondReading>> units, List<String> levels) {
        return new BlindReadings<>(units.stream()
                .map(unit -> {
                    Map<ActorId, String> answers = new HashMap<>();
                    unit.forEach(one -> {
                        answers.put(one.author(), one.first());
                        answers.put(one.reader(), one.second());
                    });
                    answers.values().retainAll(levels);
                    return answers;
                })
                .toList());
    }
}
