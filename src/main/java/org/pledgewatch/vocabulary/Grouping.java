package org.pledgewatch.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A named set of areas whose members change over time.
public record Grouping(
        GroupingCode code, String kind, String name, String note, String source, List<Membership> members) {

    /// A member (an area, or another grouping with all of its members) on the days `[from, until)`.
    public record Membership(
            String member,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }
}
