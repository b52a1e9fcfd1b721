package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The parts of a total make the total. Where a part is not given, the others must not be more than the total.
///
/// @param tolerance how far apart both may be, in ten-thousandths
record TotalRule(String name, Severity severity, String dimension, long tolerance) implements Rule {

    @Override
    public void check(Figures figures, Consumer<Remark> remarks) {
        int place = figures.layout().place(dimension);
        Codes codes = figures.layout().dimensions().get(place);
        for (int total = 0; total < figures.size(); total++) {
            int[] parts = codes.parts(figures.layout().code(figures.keys()[total], place));
            if (parts.length > 0 && figures.hasValue(total)) {
                check(figures, total, place, parts, remarks);
            }
        }
    }

    private void check(Figures figures, int total, int place, int[] parts, Consumer<Remark> remarks) {
        Codes codes = figures.layout().dimensions().get(place);
        long sum = 0;
        int line = figures.lines()[total];
        boolean complete = true;
        List<String> given = new ArrayList<>();
        for (int part : parts) {
            int there = figures.find(figures.layout().with(figures.keys()[total], place, part));
            if (there >= 0 && figures.hasValue(there)) {
                sum += figures.values()[there];
                line = line == 0 ? figures.lines()[there] : line;
                given.add(codes.code(part) + " " + figures.written(there));
            } else if (there >= 0 || !codes.isRest(part)) {
                complete = false;
            }
        }
        long difference = sum - figures.values()[total];
        boolean wrong = complete ? Math.abs(difference) > tolerance : difference > tolerance;
        if (wrong && line > 0 && !given.isEmpty()) {
            remarks.accept(new Remark(
                    name,
                    severity,
                    line,
                    dimension,
                    "%s: the parts (%s) make %s and the total is %s."
                            .formatted(
                                    figures.layout().words(figures.keys()[total]),
                                    String.join(", ", given),
                                    Figures.written(sum),
                                    figures.written(total))));
        }
    }
}
