package org.pledgewatch.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.pledgewatch.assessment.ReaderAgreement.AllTheSame;
import org.pledgewatch.assessment.ReaderAgreement.Coefficient;
import org.pledgewatch.assessment.ReaderAgreement.Computed;
import org.pledgewatch.assessment.ReaderAgreement.NothingReadTwice;

/// Agreement of two readers, each with habits of their own: one minus the disagreement seen over the disagreement to be
/// expected if each had drawn their answers by lot, as often as they gave them. Cohen 1960; weighted: Cohen 1968.
public final class CohensKappa {
    private CohensKappa() {}

    /// Any two different answers disagree alike.
    public static <R, A> ReaderAgreement of(BlindReadings<R, A> readings, R first, R second) {
        return compute(Coefficient.COHENS_KAPPA, readings, first, second, (one, other) -> one.equals(other) ? 0 : 1);
    }

    /// Answers disagree by how many steps they are apart on a scale.
    ///
    /// @param scale all answers that could be given, lowest first, whether somebody gave them or not
    public static <R, A> ReaderAgreement weighted(BlindReadings<R, A> readings, R first, R second, List<A> scale) {
        return compute(
                Coefficient.WEIGHTED_KAPPA,
                readings,
                first,
                second,
                (one, other) -> Math.abs(place(one, scale) - place(other, scale)));
    }

    private static <A> int place(A answer, List<A> scale) {
        int place = scale.indexOf(answer);
        if (place < 0) {
            throw new IllegalArgumentException(answer + " is not on the scale " + scale);
        }
        return place;
    }

    private static <R, A> ReaderAgreement compute(
            Coefficient coefficient,
            BlindReadings<R, A> readings,
            R first,
            R second,
            ToLongBiFunction<A, A> disagreement) {
        if (first.equals(second)) {
            throw new IllegalArgumentException("one reader is not two");
        }
        BlindReadings<R, A> both = readings.of(first, second);
        int units = both.units().size();
        if (units == 0) {
            return new NothingReadTwice();
        }
        if (both.allAnswersAreTheSame()) {
            return new AllTheSame(units, 2);
        }
        long seen = both.units().stream()
                .mapToLong(answers -> disagreement.applyAsLong(
                        BlindReadings.answer(answers, first), BlindReadings.answer(answers, second)))
                .sum();
        long expected = 0;
        for (Map.Entry<A, Long> one : counts(both, first).entrySet()) {
            for (Map.Entry<A, Long> other : counts(both, second).entrySet()) {
                expected += one.getValue() * other.getValue() * disagreement.applyAsLong(one.getKey(), other.getKey());
            }
        }
        BigDecimal share = BigDecimal.valueOf(seen)
                .multiply(BigDecimal.valueOf(units))
                .divide(BigDecimal.valueOf(expected), MathContext.DECIMAL128);
        return new Computed(coefficient, BigDecimal.ONE.subtract(share), units, 2);
    }

    private static <R, A> Map<A, Long> counts(BlindReadings<R, A> readings, R reader) {
        Map<A, Long> counts = new HashMap<>();
        readings.units().forEach(answers -> counts.merge(BlindReadings.answer(answers, reader), 1L, Long::sum));
        return counts;
    }
}
