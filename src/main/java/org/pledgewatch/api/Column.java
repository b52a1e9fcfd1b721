package org.pledgewatch.api;

import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a table; a cell holds a number, true or false, a day or a text, or nothing.
///
/// @param heading what stands above it: its name, or a day
record Column<T>(Object heading, Function<T, @Nullable Object> cell) {
    static <T> Column<T> of(LocalDate day, Function<T, @Nullable Object> cell) {
        return new Column<>(day, cell);
    }

    String name() {
        return heading.toString();
    }
}
