package org.pledgewatch.sdmx;

import java.util.stream.Stream;

/// What a dataflow holds.
public interface Cube {
    /// The series that are selected, made as they are read: whole, or already narrowed to what is selected of them.
    /// To be closed.
    Stream<Series> series(Selection selection);

    /// Which values there are data for, within what is selected.
    default Availability availability(Selection selection) {
        try (Stream<Series> series = selection.of(this)) {
            return Availability.of(selection.structure(), series);
        }
    }

    /// The same with the values that would add data if they were chosen for one dimension more.
    default Availability whatCouldBeAdded(Selection selection) {
        Availability exact = availability(selection);
        return exact.with(
                dimension -> availability(selection.withAny(dimension)).codes());
    }
}
