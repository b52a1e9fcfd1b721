package org.pledgewatch.api;

import java.util.List;

/// How one kind of thing is written: as JSON (a record whose components are the keys, in order) and as a row of CSV.
interface Form<T> {
    Object json(T item);

    List<Column<T>> columns();
}
