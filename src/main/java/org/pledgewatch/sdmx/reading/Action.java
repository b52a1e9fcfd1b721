package org.pledgewatch.sdmx.reading;

import java.util.Locale;
import java.util.Optional;

/// What whoever sent a row wants done with it.
public enum Action {
    /// Adds to what is there, or changes it where it says something else.
    APPEND,
    /// Takes the place of what is there.
    REPLACE,
    DELETE;

    /// "Information" is to be taken as an append, and so is a row that says nothing.
    static Optional<Action> of(String written) {
        return switch (written.toUpperCase(Locale.ROOT)) {
            case "", "I", "INFORMATION", "A", "APPEND", "M", "MERGE" -> Optional.of(APPEND);
            case "R", "REPLACE" -> Optional.of(REPLACE);
            case "D", "DELETE" -> Optional.of(DELETE);
            default -> Optional.empty();
        };
    }
}
