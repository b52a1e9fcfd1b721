package org.pledgewatch.statistics;

import java.util.function.Consumer;

/// One indicator is not above another, for the same persons, place and year.
///
/// @param when the code of FOLLOWED at which the rule is held; empty for always
record OrderRule(
        String name, Severity severity, String lesser, String greater, long tolerance, String when, int followed)
        implements Rule {
    private static final String YEARLY = "Y";

    @Override
    public void check(Figures figures, Consumer<Remark> remarks) {
        Layout layout = figures.layout();
        int place = layout.place("INDICATOR");
        Codes indicators = layout.dimensions().get(place);
        int less = indicators.number(lesser);
        int more = indicators.number(greater);
        for (int one = 0; one < figures.size(); one++) {
            long key = figures.keys()[one];
            if (layout.code(key, place) != less || !figures.hasValue(one) || !applies(figures, one)) {
                continue;
            }
            int other = figures.find(layout.with(key, place, more));
            if (other >= 0
                    && figures.hasValue(other)
                    && figures.values()[one] > figures.values()[other] + tolerance
                    && (figures.lines()[one] > 0 || figures.lines()[other] > 0)) {
                remarks.accept(new Remark(
                        name,
                        severity,
                        figures.lines()[one] > 0 ? figures.lines()[one] : figures.lines()[other],
                        "OBS_VALUE",
                        "%s: this is %s, more than the %s of \"%s\"."
                                .formatted(
                                        layout.words(key),
                                        figures.written(one),
                                        figures.written(other),
                                        indicators.name(more))));
            }
        }
    }

    /// Figures that do not say whom they follow are taken as those of a year.
    private boolean applies(Figures figures, int place) {
        String said = figures.attribute(place, followed);
        return when.isEmpty() || when.equals(said == null ? YEARLY : said);
    }
}
