package org.pledgewatch.vocabulary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// A day known only within bounds, both inclusive: `1998` is 1998-01-01 to 1998-12-31, `2002-09-19` that one day.
///
/// Written as `1998`, `2001-06`, `2002-09-19` or `1999-06-17..2020-08-04`; [#text] writes the shortest of these.
public record DateBounds(LocalDate earliest, LocalDate latest) {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String TO = "..";

    public DateBounds {
        if (latest.isBefore(earliest)) {
            throw new IllegalArgumentException("bounds end before they begin: " + earliest + TO + latest);
        }
    }

    public static DateBounds on(LocalDate day) {
        return new DateBounds(day, day);
    }

    public static DateBounds within(Year year) {
        return new DateBounds(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    /// For what strangers typed; empty when it is not one of the four written forms or no such day exists.
    public static Optional<DateBounds> parse(String text) {
        try {
            int to = text.indexOf(TO);
            if (to < 0) {
                return single(text.strip());
            }
            return single(text.substring(0, to).strip())
                    .flatMap(first -> single(text.substring(to + TO.length()).strip())
                            .map(last -> new DateBounds(first.earliest, last.latest)));
        } catch (DateTimeException | IllegalArgumentException notADay) {
            return Optional.empty();
        }
    }

    private static Optional<DateBounds> single(String text) {
        if (DAY.matcher(text).matches()) {
            return Optional.of(on(LocalDate.parse(text)));
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return Optional.of(new DateBounds(month.atDay(1), month.atEndOfMonth()));
        }
        if (YEAR.matcher(text).matches()) {
            return Optional.of(within(Year.parse(text)));
        }
        return Optional.empty();
    }

    public boolean isOneDay() {
        return earliest.equals(latest);
    }

    /// Whether one day could lie within both.
    public boolean meets(DateBounds other) {
        return !latest.isBefore(other.earliest) && !other.latest.isBefore(earliest);
    }

    /// These bounds, ending no later than the given day.
    public DateBounds cutAt(LocalDate day) {
        return latest.isAfter(day) ? new DateBounds(earliest, day) : this;
    }

    public String text() {
        if (isOneDay()) {
            return earliest.toString();
        }
        if (equals(within(Year.from(earliest)))) {
            return Year.from(earliest).toString();
        }
        YearMonth month = YearMonth.from(earliest);
        if (earliest.getDayOfMonth() == 1 && latest.equals(month.atEndOfMonth())) {
            return month.toString();
        }
        return earliest + TO + latest;
    }
}
