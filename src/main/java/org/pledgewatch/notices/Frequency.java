package org.pledgewatch.notices;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How often somebody wants a digest: every morning, or on Monday mornings, at six o'clock UTC.
public enum Frequency {
    DAILY,
    WEEKLY;

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Frequency> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /// The first time for a digest that comes after this moment.
    Instant next(Instant after) {
        LocalDate day = LocalDate.ofInstant(after, ZoneOffset.UTC);
        if (!after.isBefore(morning(day))) {
            day = day.plusDays(1);
        }
        return morning(
                switch (this) {
                    case DAILY -> day;
                    case WEEKLY -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                });
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(MORNING).toInstant(ZoneOffset.UTC);
    }
}
