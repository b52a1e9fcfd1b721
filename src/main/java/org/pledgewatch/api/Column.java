package org.pledgewatch.api;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A column of a CSV table; a cell holds a number, true or false, a day or a text, or nothing.
record Column<T>(String name, Function<T, @Nullable Object> cell) {}
