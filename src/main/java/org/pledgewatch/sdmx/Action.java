package org.pledgewatch.sdmx;

import java.util.Optional;

/// What a message asks to be done with an observation.
public enum Action {
    /// Add it; nothing of the same key may be there.
    APPEND,
    /// Take it instead of what is there, or add it.
    REPLACE,
    /// Take away what is there.
    DELETE;

    /// As SDMX-CSV and SDMX-ML write it. Information and Merge bring whole observations here, so both replace.
    public static Optional<Action> parse(String text) {
        return switch (text) {
            case "A", "Append" -> Optional.of(APPEND);
            case "R", "Replace", "M", "Merge", "I", "Information", "" -> Optional.of(REPLACE);
            case "D", "Delete" -> Optional.of(DELETE);
            default -> Optional.empty();
        };
    }
}
