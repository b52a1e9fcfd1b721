package org.pledgewatch.accounts;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What comes along with a text that was stopped once, when it is sent again.
///
/// @param overruled why a reviewer says that what was found is a false alarm; empty where nobody does
/// @param shown what they were shown when they said so, each as [TextStop.Found#place] writes it
/// @param knowsWhereHelpIs whether who wrote it was shown where to get help after they had written it
public record Assurance(String overruled, Set<String> shown, boolean knowsWhereHelpIs) {
    public static final Assurance NONE = new Assurance("", Set.of(), false);

    private static final int SHORTEST_REASON = 10;

    public Assurance {
        overruled = overruled.strip();
        shown = Set.copyOf(shown);
    }

    /// From the fields of the form, which `accounts/overrule` put there.
    public static Assurance of(Map<String, String> sent) {
        return new Assurance(
                sent.getOrDefault("overruled", ""),
                Arrays.stream(sent.getOrDefault("shown", "").split(";"))
                        .filter(place -> !place.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()),
                sent.getOrDefault("help", "").equals("seen"));
    }

    /// Whether it says of all of this that it is a false alarm.
    boolean covers(TextStop stop) {
        return overruled.length() >= SHORTEST_REASON
                && !stop.isTooMuch()
                && stop.found().stream().map(TextStop.Found::place).allMatch(shown::contains);
    }
}
