package org.pledgewatch.assessment;

import java.time.LocalDate;

/// Days as numbers, counted from 1970-01-01; the ends of time are open.
final class Days {
    static final int EVER = Integer.MIN_VALUE;
    static final int FOREVER = Integer.MAX_VALUE;

    private Days() {}

    static int of(LocalDate day) {
        return Math.toIntExact(day.toEpochDay());
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay(day);
    }
}
