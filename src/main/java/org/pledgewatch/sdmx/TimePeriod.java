package org.pledgewatch.sdmx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A period as SDMX writes it (`2001`, `2001-Q3`, `2001-W07`, `2001-06`, `2001-06-30`), as its first and last day.
public record TimePeriod(LocalDate first, LocalDate last) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})"
            + "(?:-?(?:A1|S(?<half>[12])|T(?<third>[1-3])|Q(?<quarter>[1-4])|M(?<month>\\d{2})|W(?<week>\\d{2})"
            + "|D(?<day>\\d{3}))"
            + "|-(?<calendarMonth>\\d{2})(?:-(?<monthDay>\\d{2})(?:T[0-9:.]{1,18}(?:Z|[+-]\\d{2}:\\d{2})?)?)?)?");

    public static Optional<TimePeriod> parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(form, Year.of(Integer.parseInt(form.group(1)))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static TimePeriod of(Matcher form, Year year) {
        String monthDay = form.group("monthDay");
        if (monthDay != null) {
            LocalDate day = year.atMonth(number(form, "calendarMonth")).atDay(Integer.parseInt(monthDay));
            return new TimePeriod(day, day);
        }
        if (form.group("week") != null) {
            LocalDate monday = LocalDate.of(year.getValue(), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number(form, "week"))
                    .with(TemporalAdjusters.previousOrSame(java.time.DayOfWeek.MONDAY));
            return new TimePeriod(monday, monday.plusDays(6));
        }
        if (form.group("day") != null) {
            LocalDate day = year.atDay(number(form, "day"));
            return new TimePeriod(day, day);
        }
        if (form.group("calendarMonth") != null) {
            return months(year, number(form, "calendarMonth"), 1);
        }
        if (form.group("month") != null) {
            return months(year, number(form, "month"), 1);
        }
        if (form.group("quarter") != null) {
            return months(year, 3 * number(form, "quarter") - 2, 3);
        }
        if (form.group("third") != null) {
            return months(year, 4 * number(form, "third") - 3, 4);
        }
        return form.group("half") != null ? months(year, 6 * number(form, "half") - 5, 6) : months(year, 1, 12);
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }

    private static TimePeriod months(Year year, int first, int length) {
        YearMonth beginning = year.atMonth(first);
        return new TimePeriod(
                beginning.atDay(1), beginning.plusMonths(length - 1L).atEndOfMonth());
    }
}
