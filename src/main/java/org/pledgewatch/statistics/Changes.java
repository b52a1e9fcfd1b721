package org.pledgewatch.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.reading.Action;

/// What a submission asks to be changed.
///
/// @param figures as they are to be; of those to be deleted only the key counts
/// @param actions the place of each figure's in [Action]
record Changes(Figures figures, byte[] actions) {
    private static final Action[] ACTIONS = Action.values();

    /// All of these, as if there had been none before.
    static Changes whole(Figures figures) {
        byte[] actions = new byte[figures.size()];
        Arrays.fill(actions, (byte) Action.APPEND.ordinal());
        return new Changes(figures, actions);
    }

    Action action(int place) {
        return ACTIONS[actions[place]];
    }

    int count(Action action) {
        int count = 0;
        for (byte one : actions) {
            if (one == action.ordinal()) {
                count++;
            }
        }
        return count;
    }

    /// How many figures there will be that were not there before.
    int added(Figures before) {
        return figures.size() - count(Action.DELETE) - replaced(before);
    }

    /// How many figures stand in the place of others.
    int replaced(Figures before) {
        int replaced = 0;
        for (int place = 0; place < figures.size(); place++) {
            if (action(place) != Action.DELETE && before.find(figures.keys()[place]) >= 0) {
                replaced++;
            }
        }
        return replaced;
    }

    /// What was there, changed. Figures that stay as they were have line 0.
    Figures appliedTo(Figures before) {
        int most = before.size() + figures.size();
        Merged merged = new Merged(most);
        int[] tuplesBefore = merged.take(before.tuples());
        int[] tuplesHere = merged.take(figures.tuples());
        int old = 0;
        for (int place = 0; place < figures.size(); place++) {
            long key = figures.keys()[place];
            while (old < before.size() && before.keys()[old] < key) {
                merged.add(before.keys()[old], before.values()[old], 0, tuplesBefore[before.attributes()[old]]);
                old++;
            }
            if (old < before.size() && before.keys()[old] == key) {
                old++;
            }
            if (action(place) != Action.DELETE) {
                merged.add(
                        key, figures.values()[place], figures.lines()[place], tuplesHere[figures.attributes()[place]]);
            }
        }
        for (; old < before.size(); old++) {
            merged.add(before.keys()[old], before.values()[old], 0, tuplesBefore[before.attributes()[old]]);
        }
        return merged.figures(figures.layout());
    }

    private static final class Merged {
        private final long[] keys;
        private final long[] values;
        private final int[] lines;
        private final int[] attributes;
        private final Map<List<@Nullable String>, Integer> numbers = new HashMap<>();
        private final List<List<@Nullable String>> tuples = new ArrayList<>();
        private int size;

        Merged(int most) {
            keys = new long[most];
            values = new long[most];
            lines = new int[most];
            attributes = new int[most];
        }

        int[] take(List<List<@Nullable String>> others) {
            return others.stream()
                    .mapToInt(tuple -> numbers.computeIfAbsent(tuple, _ -> {
                        tuples.add(tuple);
                        return tuples.size() - 1;
                    }))
                    .toArray();
        }

        void add(long key, long value, int line, int tuple) {
            keys[size] = key;
            values[size] = value;
            lines[size] = line;
            attributes[size] = tuple;
            size++;
        }

        Figures figures(Layout layout) {
            return new Figures(
                    layout,
                    Arrays.copyOf(keys, size),
                    Arrays.copyOf(values, size),
                    Arrays.copyOf(lines, size),
                    Arrays.copyOf(attributes, size),
                    tuples);
        }
    }
}
