package org.pledgewatch.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// How much two answers differ, squared, by what kind of answer they are. The three that Krippendorff's alpha is
/// computed with here (Krippendorff 2011, section E).
@FunctionalInterface
public interface Difference<A> {
    /// @param counts how often each answer was given, over all units that two or more have read
    BigDecimal squared(A one, A other, Map<A, Integer> counts);

    /// Answers without an order: the same, or not.
    static <A> Difference<A> nominal() {
        return (one, other, counts) -> one.equals(other) ? BigDecimal.ZERO : BigDecimal.ONE;
    }

    /// Answers on a scale: how many answers were given from one to the other, those two counted half.
    ///
    /// @param scale all answers that could be given, lowest first
    static <A> Difference<A> ordinal(List<A> scale) {
        return (one, other, counts) -> {
            int low = Math.min(place(one, scale), place(other, scale));
            int high = Math.max(place(one, scale), place(other, scale));
            long between = scale.subList(low, high + 1).stream()
                    .mapToLong(answer -> counts.getOrDefault(answer, 0))
                    .sum();
            BigDecimal halves =
                    BigDecimal.valueOf(2 * between - counts.getOrDefault(one, 0) - counts.getOrDefault(other, 0));
            return halves.multiply(halves).divide(BigDecimal.valueOf(4));
        };
    }

    /// Numbers: the distance between them.
    static <A> Difference<A> interval(Function<A, BigDecimal> number) {
        return (one, other, counts) ->
                number.apply(one).subtract(number.apply(other)).pow(2);
    }

    private static <A> int place(A answer, List<A> scale) {
        int place = scale.indexOf(answer);
        if (place < 0) {
            throw new IllegalArgumentException(answer + " is not on the scale " + scale);
        }
        return place;
    }
}
