package org.pledgewatch.assessment;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What several readers answered to the same units, none of them having seen what the others answered. A unit is
/// what is read as a whole, such as one indicator of one state in one document. A reader who did not read a unit is
/// not in its map.
///
/// @param <R> who read: a person, or a place such as "first" and "second" reading
/// @param <A> what can be answered
public record BlindReadings<R, A>(List<Map<R, A>> units) {
    public BlindReadings {
        units = units.stream().map(Map::copyOf).toList();
    }

    /// The units that two or more have read; others say nothing of agreement.
    BlindReadings<R, A> readTwice() {
        return new BlindReadings<>(
                units.stream().filter(answers -> answers.size() > 1).toList());
    }

    /// The units that both have read, and only what these two answered.
    BlindReadings<R, A> of(R first, R second) {
        return new BlindReadings<>(units.stream()
                .filter(answers -> answers.containsKey(first) && answers.containsKey(second))
                .map(answers -> Map.of(first, answer(answers, first), second, answer(answers, second)))
                .toList());
    }

    int readers() {
        return (int) units.stream()
                .flatMap(answers -> answers.keySet().stream())
                .distinct()
                .count();
    }

    boolean allAnswersAreTheSame() {
        return units.stream()
                        .flatMap(answers -> answers.values().stream())
                        .distinct()
                        .count()
                == 1;
    }

    static <R, A> A answer(Map<R, A> answers, R reader) {
        return Optional.ofNullable(answers.get(reader)).orElseThrow();
    }
}
