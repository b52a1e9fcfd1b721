package org.pledgewatch.cube;

import org.jspecify.annotations.Nullable;

/// A stretch of time periods, both ends included: `2024-12` is within an end of `2024`. Periods are compared as they
/// are
/// written, so ask for months in months.
public record Periods(@Nullable String from, @Nullable String to) {
    public static final Periods ALL = new Periods(null, null);

    boolean hold(String period) {
        return (from == null || period.compareTo(from) >= 0)
                && (to == null || period.startsWith(to) || period.compareTo(to) <= 0);
    }
}
