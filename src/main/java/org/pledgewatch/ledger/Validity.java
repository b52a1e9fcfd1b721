package org.pledgewatch.ledger;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DateBounds;

/// When an answer holds in the world.
public sealed interface Validity {
    /// It happened on a day within bounds and counts from that day on, inclusive.
    record Event(DateBounds on) implements Validity {}

    /// It holds from a day to (not including) a day; a null end is open.
    record Span(DateBounds from, @Nullable DateBounds until) implements Validity {}

    /// It was seen to hold during these days; nothing is said of before or after.
    record Observed(DateBounds during) implements Validity {}
}
