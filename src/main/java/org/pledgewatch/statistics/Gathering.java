package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.reading.Action;

/// Figures as they come, in any order; and then in order of their keys, where those that come twice are found.
final class Gathering {
    private static final int PLACE_BITS = Long.SIZE - 1 - Layout.MOST_BITS;

    private final Layout layout;
    private long[] keys = new long[1 << 10];
    private long[] values = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int[] attributes = new int[1 << 10];
    private byte[] actions = new byte[1 << 10];
    private int size;

    private final List<List<@Nullable String>> tuples = new ArrayList<>();
    private final Map<List<@Nullable String>, Integer> tupleNumbers = new HashMap<>();

    /// Hears of a figure that comes a second time.
    interface Twice {
        void found(long key, int firstLine, int line);
    }

    Gathering(Layout layout) {
        this.layout = layout;
    }

    /// @return the number of these attributes
    int attributes(List<@Nullable String> tuple) {
        Integer known = tupleNumbers.get(tuple);
        if (known != null) {
            return known;
        }
        tuples.add(tuple);
        tupleNumbers.put(tuple, tuples.size() - 1);
        return tuples.size() - 1;
    }

    boolean knows(List<@Nullable String> tuple) {
        return tupleNumbers.containsKey(tuple);
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == 1 << PLACE_BITS;
    }

    void add(Action action, long key, long value, int line, int tuple) {
        if (size == keys.length) {
            int more = size + (size >> 1);
            keys = Arrays.copyOf(keys, more);
            values = Arrays.copyOf(values, more);
            lines = Arrays.copyOf(lines, more);
            attributes = Arrays.copyOf(attributes, more);
            actions = Arrays.copyOf(actions, more);
        }
        keys[size] = key;
        values[size] = value;
        lines[size] = line;
        attributes[size] = tuple;
        actions[size] = (byte) action.ordinal();
        size++;
    }

    /// In order. Of figures that come twice the first stays.
    Changes inOrder(Twice twice) {
        long[] order = new long[size];
        for (int place = 0; place < size; place++) {
            order[place] = keys[place] << PLACE_BITS | place;
        }
        Arrays.parallelSort(order);
        long[] sortedKeys = new long[size];
        long[] sortedValues = new long[size];
        int[] sortedLines = new int[size];
        int[] sortedAttributes = new int[size];
        byte[] sortedActions = new byte[size];
        int kept = 0;
        for (long one : order) {
            int place = (int) (one & ((1 << PLACE_BITS) - 1));
            long key = one >>> PLACE_BITS;
            if (kept > 0 && sortedKeys[kept - 1] == key) {
                twice.found(key, sortedLines[kept - 1], lines[place]);
                continue;
            }
            sortedKeys[kept] = key;
            sortedValues[kept] = values[place];
            sortedLines[kept] = lines[place];
            sortedAttributes[kept] = attributes[place];
            sortedActions[kept] = actions[place];
            kept++;
        }
        return new Changes(
                new Figures(
                        layout,
                        Arrays.copyOf(sortedKeys, kept),
                        Arrays.copyOf(sortedValues, kept),
                        Arrays.copyOf(sortedLines, kept),
                        Arrays.copyOf(sortedAttributes, kept),
                        List.copyOf(tuples)),
                Arrays.copyOf(sortedActions, kept));
    }
}
