package org.pledgewatch.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.assessment.ReaderAgreement.AllTheSame;
import org.pledgewatch.assessment.ReaderAgreement.Coefficient;
import org.pledgewatch.assessment.ReaderAgreement.Computed;
import org.pledgewatch.assessment.ReaderAgreement.NothingReadTwice;

/// Agreement of any number of readers, of whom not all need have read every unit: one minus the disagreement seen
/// inside units over the disagreement among all answers, whoever gave them and to what. Krippendorff 2011.
public final class KrippendorffsAlpha {
    private KrippendorffsAlpha() {}

    public static <R, A> ReaderAgreement of(BlindReadings<R, A> readings, Difference<A> difference) {
        BlindReadings<R, A> read = readings.readTwice();
        int units = read.units().size();
        if (units == 0) {
            return new NothingReadTwice();
        }
        Map<A, Integer> counts = new HashMap<>();
        read.units().forEach(answers -> answers.values().forEach(answer -> counts.merge(answer, 1, Integer::sum)));
        BigDecimal among = among(counts, difference);
        if (among.signum() == 0) {
            return new AllTheSame(units, read.readers());
        }
        BigDecimal inside = read.units().stream()
                .map(answers -> inside(List.copyOf(answers.values()), counts, difference))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        long answers = counts.values().stream().mapToLong(Integer::longValue).sum();
        BigDecimal share = inside.multiply(BigDecimal.valueOf(answers - 1)).divide(among, MathContext.DECIMAL128);
        return new Computed(Coefficient.KRIPPENDORFFS_ALPHA, BigDecimal.ONE.subtract(share), units, read.readers());
    }

    /// Over all pairs of answers inside one unit, so weighted that each answer of the unit counts once.
    private static <A> BigDecimal inside(List<A> answers, Map<A, Integer> counts, Difference<A> difference) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int one = 0; one < answers.size(); one++) {
            for (int other = one + 1; other < answers.size(); other++) {
                sum = sum.add(difference.squared(answers.get(one), answers.get(other), counts));
            }
        }
        return sum.multiply(BigDecimal.TWO).divide(BigDecimal.valueOf(answers.size() - 1L), MathContext.DECIMAL128);
    }

    private static <A> BigDecimal among(Map<A, Integer> counts, Difference<A> difference) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<A, Integer> one : counts.entrySet()) {
            for (Map.Entry<A, Integer> other : counts.entrySet()) {
                BigDecimal pairs = BigDecimal.valueOf((long) one.getValue() * other.getValue());
                sum = sum.add(pairs.multiply(difference.squared(one.getKey(), other.getKey(), counts)));
            }
        }
        return sum;
    }
}
