package org.pledgewatch.sdmx;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/// The values for which there are data: codes by dimension, in order, and the periods.
public record Availability(
        SequencedMap<String, List<String>> codes, List<String> periods, long series, long observations) {

    static Availability of(DataStructure structure, Stream<Series> selected) {
        List<TreeSet<String>> codes = new ArrayList<>();
        structure.dimensions().forEach(_ -> codes.add(new TreeSet<>()));
        TreeSet<String> periods = new TreeSet<>();
        long series = 0;
        long observations = 0;
        for (Iterator<Series> left = selected.iterator(); left.hasNext(); series++) {
            Series next = left.next();
            for (int place = 0; place < codes.size(); place++) {
                codes.get(place).add(next.key().get(place));
            }
            next.observations().forEach(observation -> periods.add(observation.period()));
            observations += next.observations().size();
        }
        SequencedMap<String, List<String>> byDimension = new LinkedHashMap<>();
        for (int place = 0; place < codes.size(); place++) {
            byDimension.put(structure.dimensions().get(place).id(), List.copyOf(codes.get(place)));
        }
        return new Availability(byDimension, List.copyOf(periods), series, observations);
    }

    public boolean isEmpty() {
        return series == 0;
    }

    /// With other codes for each dimension.
    Availability with(Function<String, Map<String, List<String>>> other) {
        SequencedMap<String, List<String>> others = new LinkedHashMap<>();
        codes.forEach((dimension, known) ->
                others.put(dimension, other.apply(dimension).getOrDefault(dimension, known)));
        return new Availability(others, periods, series, observations);
    }

    /// @param dimension the one that is asked for alone; empty for all
    public ContentConstraint constraint(Reference reference, Labels name, Reference dataflow, String dimension) {
        SequencedMap<String, List<String>> asked = new LinkedHashMap<>(codes);
        asked.keySet().removeIf(id -> !dimension.isEmpty() && !id.equals(dimension));
        boolean timeIsAsked = dimension.isEmpty() || dimension.equals(DataStructure.TIME);
        return new ContentConstraint(
                reference,
                name,
                dataflow,
                asked,
                timeIsAsked && !periods.isEmpty()
                        ? new ContentConstraint.TimeRange(periods.getFirst(), periods.getLast())
                        : null,
                series,
                observations);
    }
}
