package org.pledgewatch.cube;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What there is: the codes that occur, dimension by dimension, and how many series and observations.
///
/// @param codes of every dimension, the time period too; by code point
public record Availability(long observations, long series, Map<String, SortedSet<String>> codes) {
    public static final Availability NOTHING = new Availability(0, 0, Map.of());

    public Availability {
        Map<String, SortedSet<String>> ordered = new TreeMap<>();
        codes.forEach((dimension, some) -> ordered.put(dimension, inOrder(some)));
        codes = Collections.unmodifiableMap(ordered);
    }

    public SortedSet<String> codes(String dimension) {
        return codes.getOrDefault(dimension, Collections.emptySortedSet());
    }

    /// Of parts that have no series in common.
    static Availability together(Stream<Availability> parts) {
        return parts.reduce(Availability::and).orElse(NOTHING);
    }

    private Availability and(Availability other) {
        Map<String, SortedSet<String>> all = new TreeMap<>(codes);
        other.codes.forEach((dimension, more) -> all.merge(dimension, more, Availability::union));
        return new Availability(observations + other.observations, series + other.series, all);
    }

    private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> more) {
        if (some.equals(more)) {
            return some;
        }
        SortedSet<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    private static SortedSet<String> inOrder(Collection<String> codes) {
        SortedSet<String> ordered = new TreeSet<>(CodeOrder.BY_CODE_POINT);
        ordered.addAll(codes);
        return Collections.unmodifiableSortedSet(ordered);
    }
}
