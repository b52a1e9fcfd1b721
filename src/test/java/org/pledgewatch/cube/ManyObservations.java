package org.pledgewatch.cube;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/// So many observations of two indicators, in no order, of which no two have the same key.
final class ManyObservations {
    private ManyObservations() {}

    static Stream<Observation> of(int number) {
        return IntStream.range(0, number)
                .map(one -> (int) (one * 7_919L % number))
                .distinct()
                .mapToObj(one -> CubeSamples.observation(
                        "A.%05d.%s.F.%d".formatted(one / 60, one % 2 == 0 ? "CASES" : "VICTIMS", 1990 + one / 2 % 30),
                        one % 12 == 0 ? null : "" + one,
                        one % 12 == 0 ? "Q" : "A"));
    }
}
