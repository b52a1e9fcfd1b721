package org.pledgewatch.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An attribute is the same for all figures of one indicator in one year, so that they can be added up.
///
/// @param attribute its place in the structure
record SameRule(String name, Severity severity, String attributeId, int attribute) implements Rule {

    @Override
    public void check(Figures figures, Consumer<Remark> remarks) {
        Layout layout = figures.layout();
        int indicator = layout.place("INDICATOR");
        Map<Long, Integer> first = new HashMap<>();
        for (int place = 0; place < figures.size(); place++) {
            long key = figures.keys()[place];
            long together = ((long) layout.code(key, indicator) << Integer.SIZE) | layout.year(key);
            int other = first.merge(together, place, (known, _) -> known);
            @Nullable String here = figures.attribute(place, attribute);
            @Nullable String there = figures.attribute(other, attribute);
            if (figures.lines()[place] > 0 && !Objects.equals(here, there)) {
                remarks.accept(new Remark(
                        name,
                        severity,
                        figures.lines()[place],
                        attributeId,
                        "%s: %s is %s here and %s in other figures of the same indicator and year."
                                .formatted(layout.words(key), attributeId, here, there)));
            }
        }
    }
}
