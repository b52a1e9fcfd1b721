package org.pledgewatch.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.vocabulary.DateBounds;

/// Days as people write them, and the sentence for each that cannot be taken.
final class Days {
    private static final Pattern SPOKEN = Pattern.compile("(\\d{1,2}) (\\p{L}{3,9})\\.? (\\d{4})");
    private static final Pattern WRITTEN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern FIGURES = Pattern.compile("(\\d{1,2})[/.\\-](\\d{1,2})[/.\\-](\\d{2}|\\d{4})");
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    private Days() {}

    /// `19 Sep 2002`, as depositaries write it.
    static LocalDate spoken(String text) throws Refusal {
        Matcher spoken = SPOKEN.matcher(text);
        if (!spoken.matches()) {
            throw notADay(text, "19 Sep 2002");
        }
        int month = month(spoken.group(2));
        if (month == 0) {
            throw new Refusal("\"" + text + "\" names no month. Write the day like this: 19 Sep 2002.");
        }
        try {
            return LocalDate.of(Integer.parseInt(spoken.group(3)), month, Integer.parseInt(spoken.group(1)));
        } catch (DateTimeException impossible) {
            throw noSuchDay(text);
        }
    }

    /// `2002-09-19`, `2002-09`, `2002` or two of these with `..` between, as we write it.
    static DateBounds written(String column, String text) throws Refusal {
        return DateBounds.parse(text).orElseThrow(() -> {
            Refusal refusal = WRITTEN.matcher(text).matches() ? noSuchDay(text) : notADay(text, "2002-09-19");
            return new Refusal("Column " + column + ": " + refusal.reason());
        });
    }

    /// From 1, by the beginning of its English name; 0 where it is none.
    static int month(String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        for (int index = 0; index < MONTHS.size(); index++) {
            if (MONTHS.get(index).startsWith(asked)) {
                return index + 1;
            }
        }
        return 0;
    }

    private static Refusal noSuchDay(String text) {
        return new Refusal("There is no such day as " + text + ". Look it up in the source.");
    }

    private static Refusal notADay(String text, String form) {
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches() && Integer.parseInt(figures.group(1)) <= 12 && Integer.parseInt(figures.group(2)) <= 12) {
            return new Refusal("\"" + text + "\" is ambiguous: its day and month can be read either way. Look it up in"
                    + " the source and write it like this: " + form + ".");
        }
        return new Refusal("\"" + text + "\" is not a day in the form " + form + ". Write it like this.");
    }
}
