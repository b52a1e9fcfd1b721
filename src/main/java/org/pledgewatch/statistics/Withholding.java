package org.pledgewatch.statistics;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is not released, by [threshold-1](../../../../../../docs/methods/threshold-1.md): a count under ten, and with
/// it
/// the whole breakdown in which it stands and every finer one, for that state, indicator and year. What is left are
/// totals that no withheld figure can be subtracted from.
final class Withholding {
    static final int THRESHOLD = 10;

    private static final long THRESHOLD_KEPT = THRESHOLD * 10_000L;
    /// The codes of CONF_STATUS that let a figure be released; none said is one of them.
    private static final Set<String> FREE = Set.of("F");
    private static final String TOTAL = "_T";
    private static final Set<String> NO_BREAKDOWN = Set.of("FREQ", "REF_AREA", "INDICATOR");

    private final Figures figures;
    private final int confidentiality;
    private final int indicator;
    private final int[] totals;
    /// By indicator and year the breakdowns that hold a figure to be withheld, each a bit for each dimension.
    private final Map<Long, Set<Integer>> small = new HashMap<>();

    /// @param confidentiality the place of CONF_STATUS among the attributes
    Withholding(Figures figures, Units units, int confidentiality) {
        this.figures = figures;
        this.confidentiality = confidentiality;
        Layout layout = figures.layout();
        this.indicator = layout.place("INDICATOR");
        this.totals = layout.dimensions().stream()
                .mapToInt(codes -> NO_BREAKDOWN.contains(codes.dimension()) ? Codes.NONE : codes.number(TOTAL))
                .toArray();
        Codes indicators = layout.dimensions().get(indicator);
        for (int place = 0; place < figures.size(); place++) {
            boolean counts = units.isWhole(indicators.code(layout.code(figures.keys()[place], indicator)));
            if (isNotFree(place) || counts && isSmall(place)) {
                withhold(place, breakdown(place));
            }
            if (counts && figures.hasValue(place)) {
                withholdWhatIsLeftSmall(place);
            }
        }
    }

    private void withhold(int place, int breakdown) {
        small.computeIfAbsent(group(place), _ -> new HashSet<>()).add(breakdown);
    }

    /// Where one part is not given, it is the total less the others.
    private void withholdWhatIsLeftSmall(int total) {
        for (int dimension = 0; dimension < totals.length; dimension++) {
            if (totals[dimension] == Codes.NONE) {
                continue;
            }
            Parts parts = Parts.of(figures, total, dimension);
            if (!parts.given().isEmpty() && !parts.isComplete() && parts.left(figures, total) < THRESHOLD_KEPT) {
                withhold(total, breakdown(total) | 1 << dimension);
            }
        }
    }

    private boolean isNotFree(int place) {
        @Nullable String said = figures.attribute(place, confidentiality);
        return said != null && !FREE.contains(said);
    }

    private boolean isSmall(int place) {
        return figures.hasValue(place) && figures.values()[place] < THRESHOLD_KEPT;
    }

    private long group(int place) {
        long key = figures.keys()[place];
        return (long) figures.layout().code(key, indicator) << Integer.SIZE
                | figures.layout().year(key);
    }

    /// Which dimensions are not at their total.
    private int breakdown(int place) {
        int bits = 0;
        for (int dimension = 0; dimension < totals.length; dimension++) {
            if (totals[dimension] != Codes.NONE
                    && figures.layout().code(figures.keys()[place], dimension) != totals[dimension]) {
                bits |= 1 << dimension;
            }
        }
        return bits;
    }

    boolean withholds(int place) {
        int breakdown = breakdown(place);
        return small.getOrDefault(group(place), Set.of()).stream()
                .anyMatch(withheld -> (breakdown & withheld) == withheld);
    }
}
