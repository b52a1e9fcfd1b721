package org.pledgewatch.statistics;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Figures in the order of their keys. Each is one place in four arrays, since there can be many millions.
///
/// @param keys by [Layout], ascending, none twice
/// @param values in ten-thousandths; [#NO_VALUE] where there is none
/// @param lines where in the file they stand, from 1 on
/// @param attributes the place of their attributes in `tuples`
/// @param tuples a value for each attribute of the structure, in its order
record Figures(
        Layout layout, long[] keys, long[] values, int[] lines, int[] attributes, List<List<@Nullable String>> tuples) {
    static final long NO_VALUE = Long.MIN_VALUE;
    static final int DECIMALS = 4;

    static Figures none(Layout layout) {
        return new Figures(layout, new long[0], new long[0], new int[0], new int[0], List.of());
    }

    int size() {
        return keys.length;
    }

    /// @return the place of the figure; negative if there is none
    int find(long key) {
        return Arrays.binarySearch(keys, key);
    }

    boolean hasValue(int place) {
        return values[place] != NO_VALUE;
    }

    @Nullable String attribute(int place, int attribute) {
        return tuples.get(attributes[place]).get(attribute);
    }

    String written(int place) {
        return written(values[place]);
    }

    /// For a reader: a dash where there is no value.
    String told(int place) {
        return hasValue(place) ? written(place) : "–";
    }

    /// Without decimals that say nothing.
    static String written(long value) {
        return java.math.BigDecimal.valueOf(value, DECIMALS)
                .stripTrailingZeros()
                .toPlainString();
    }
}
