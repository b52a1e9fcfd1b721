package org.pledgewatch.api;

import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What answers a request, before it takes the form asked for. Both forms show the same.
sealed interface Shown {
    /// A list of any length. JSON comes in pages, CSV whole.
    ///
    /// @param place where an item stands in the list; what comes after it can be asked for by this
    record Listing<T>(Stream<T> items, Function<T, String> place, Form<T> form) implements Shown {}

    /// An object with its fields in order, and the rows that are its table.
    record Sheet<T>(SequencedMap<String, @Nullable Object> fields, List<T> rows, Form<T> form) implements Shown {}

    /// One thing, bare.
    record Single<T>(T item, Form<T> form) implements Shown {}
}
