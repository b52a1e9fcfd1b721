package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.GroupingCode;

/// A grouping as it is shown, with its members over time.
public record PublishedGrouping(
        GroupingCode code, String kind, String name, String note, String source, List<Membership> members) {

    /// A member (an area, or another grouping with all of its members) on the days `[from, until)`; null is open.
    public record Membership(
            String member,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}
}
