package org.pledgewatch.atlas;

import java.util.List;
import java.util.stream.Collectors;

/// How an area of a map is filled, one for each thing a finding can say. Levels count from 0, the palest; a level's
/// colour is the style sheet's `--level-N`.
public sealed interface Fill {

    /// Found and agreed.
    record Level(int level) implements Fill {}

    /// Sources say different things: stripes in the colours of the answers.
    record Contested(List<Integer> levels) implements Fill {
        public Contested {
            levels = severalOf(levels);
        }
    }

    /// The evidence leaves several answers open: dotted in the colours possible.
    record Undetermined(List<Integer> levels) implements Fill {
        public Undetermined {
            levels = severalOf(levels);
        }
    }

    /// The last known answer, too old to rely on: pale, with a dotted edge.
    record Stale(int level) implements Fill {}

    /// Looked for and nothing found: hatched.
    record NoInformation() implements Fill {}

    /// Nobody has looked yet: an outline.
    record NotYetAssessed() implements Fill {}

    /// The question does not arise: dashes.
    record NotApplicable() implements Fill {}

    /// Not one of the areas this map is about.
    record Absent() implements Fill {}

    /// The style class, as `level-2` or `contested-0-3`.
    default String style() {
        return switch (this) {
            case Level(var level) -> "level-" + level;
            case Contested(var levels) -> "contested-" + joined(levels);
            case Undetermined(var levels) -> "undetermined-" + joined(levels);
            case Stale(var level) -> "stale-" + level;
            case NoInformation() -> "no-information";
            case NotYetAssessed() -> "not-yet-assessed";
            case NotApplicable() -> "not-applicable";
            case Absent() -> "absent";
        };
    }

    /// Whether the fill is a pattern that the picture must define, rather than a colour of the style sheet.
    default boolean isPattern() {
        return switch (this) {
            case Contested _, Undetermined _, NoInformation _, NotApplicable _ -> true;
            case Level _, Stale _, NotYetAssessed _, Absent _ -> false;
        };
    }

    private static List<Integer> severalOf(List<Integer> levels) {
        List<Integer> sorted = levels.stream().distinct().sorted().toList();
        if (sorted.size() < 2) throw new IllegalArgumentException("at least two levels are needed, not " + levels);
        return sorted;
    }

    private static String joined(List<Integer> levels) {
        return levels.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
