package org.pledgewatch.atlas;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pledgewatch.vocabulary.AreaCode;

/// How areas are filled on one day after another: the same number of fills for each of them.
public final class MapCourse {
    /// More fills than there are letters do not occur: there are fewer ways to fill an area.
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final Map<AreaCode, List<Fill>> fills;
    private final List<Fill> palette;

    public MapCourse(Map<AreaCode, List<Fill>> fills) {
        if (fills.values().stream().map(List::size).distinct().count() > 1) {
            throw new IllegalArgumentException("areas have fills for different numbers of days");
        }
        this.fills = Map.copyOf(fills);
        Map<String, Fill> byStyle = new TreeMap<>();
        fills.values().forEach(days -> days.forEach(fill -> byStyle.put(fill.style(), fill)));
        this.palette = List.copyOf(byStyle.values());
    }

    public static MapCourse none() {
        return new MapCourse(Map.of());
    }

    boolean isEmpty() {
        return fills.isEmpty();
    }

    /// In order of code.
    List<AreaCode> areas() {
        return fills.keySet().stream().sorted().toList();
    }

    int days() {
        return fills.values().stream().findFirst().map(List::size).orElse(0);
    }

    /// How many courses differ from each other.
    public int different() {
        return (int) fills.values().stream().distinct().count();
    }

    /// The area's fills day by day; empty for an area without a course.
    List<Fill> of(AreaCode area) {
        return fills.getOrDefault(area, List.of());
    }

    /// Every fill that occurs, in a fixed order.
    List<Fill> palette() {
        return palette;
    }

    /// A letter of the palette for each stretch of days and how long it is: `A12C3`, the length left out where it is 1.
    String written(AreaCode area) {
        StringBuilder course = new StringBuilder();
        List<Fill> days = of(area);
        int from = 0;
        for (int day = 1; day <= days.size(); day++) {
            if (day == days.size() || !days.get(day).equals(days.get(from))) {
                course.append(LETTERS.charAt(palette.indexOf(days.get(from))));
                if (day - from > 1) {
                    course.append(day - from);
                }
                from = day;
            }
        }
        return course.toString();
    }
}
