package org.pledgewatch.statistics;

import java.util.function.Consumer;
import java.util.stream.Collectors;

/// The parts of a total make the total. Where a part is not given, the others must not be more than the total.
///
/// @param tolerance how far apart both may be, in ten-thousandths
record TotalRule(String name, Severity severity, String dimension, long tolerance) implements Rule {

    @Override
    public void check(Figures figures, Consumer<Remark> remarks) {
        int place = figures.layout().place(dimension);
        Codes codes = figures.layout().dimensions().get(place);
        for (int total = 0; total < figures.size(); total++) {
            boolean hasParts = codes.parts(figures.layout().code(figures.keys()[total], place)).length > 0;
            if (hasParts && figures.hasValue(total)) {
                check(figures, total, Parts.of(figures, total, place), codes, place, remarks);
            }
        }
    }

    private void check(Figures figures, int total, Parts parts, Codes codes, int place, Consumer<Remark> remarks) {
        long left = parts.left(figures, total);
        boolean wrong = parts.isComplete() ? Math.abs(left) > tolerance : -left > tolerance;
        int line = line(figures, total, parts);
        if (!wrong || line == 0 || parts.given().isEmpty()) {
            return;
        }
        String given = parts.given().stream()
                .map(part ->
                        codes.code(figures.layout().code(figures.keys()[part], place)) + " " + figures.written(part))
                .collect(Collectors.joining(", "));
        remarks.accept(new Remark(
                name,
                severity,
                line,
                dimension,
                "%s: the parts (%s) make %s and the total is %s."
                        .formatted(
                                figures.layout().words(figures.keys()[total]),
                                given,
                                Figures.written(parts.sum()),
                                figures.written(total))));
    }

    /// Of the total, else of the first part that was sent; 0 where neither was.
    private static int line(Figures figures, int total, Parts parts) {
        return figures.lines()[total] > 0
                ? figures.lines()[total]
                : parts.given().stream()
                        .mapToInt(part -> figures.lines()[part])
                        .filter(line -> line > 0)
                        .findFirst()
                        .orElse(0);
    }
}
