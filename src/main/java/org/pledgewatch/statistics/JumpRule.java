package org.pledgewatch.statistics;

import java.util.function.Consumer;

/// A figure is not many times that of the year before, nor a small part of it.
///
/// @param times how many times is too many
/// @param atLeast below this nothing is asked, in ten-thousandths: small figures jump by nature
record JumpRule(String name, Severity severity, long times, long atLeast) implements Rule {

    @Override
    public void check(Figures figures, Consumer<Remark> remarks) {
        Layout layout = figures.layout();
        for (int now = 1; now < figures.size(); now++) {
            int before = now - 1;
            long key = figures.keys()[now];
            int year = layout.year(key);
            if (figures.lines()[now] == 0
                    || !figures.hasValue(now)
                    || !figures.hasValue(before)
                    || year == Layout.FIRST_YEAR
                    || figures.keys()[before] != layout.ofYear(key, year - 1)) {
                continue;
            }
            long less = Math.min(figures.values()[now], figures.values()[before]);
            long more = Math.max(figures.values()[now], figures.values()[before]);
            if (more >= atLeast && more / times > less) {
                remarks.accept(new Remark(
                        name,
                        severity,
                        figures.lines()[now],
                        "OBS_VALUE",
                        "%s: this is %s, and it was %s the year before."
                                .formatted(layout.words(key), figures.written(now), figures.written(before))));
            }
        }
    }
}
