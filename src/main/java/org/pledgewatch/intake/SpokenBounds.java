package org.pledgewatch.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DateBounds;

/// Days as people say them in a form: "1998", "19 Sep 2002", "June 2001", "between 1999 and 4 Aug 2020", "by 4 Aug
/// 2020".
final class SpokenBounds {
    private static final Pattern DAY = Pattern.compile("(?:(\\d{1,2}) )?(\\p{L}{3,9})\\.? (\\d{4})");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:between |from )?(.+?)(?:\\s*\\.\\.\\s*| and | to | until )(.+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY =
            Pattern.compile("(?:by|not later than|no later than|before the end of) (.+)", Pattern.CASE_INSENSITIVE);

    private SpokenBounds() {}

    /// @param notBefore the first day it can have been, where "by" a day is said; null where that is not known
    static Optional<DateBounds> read(String typed, @Nullable LocalDate notBefore) {
        String text = typed.strip().replaceAll("\\s+", " ");
        Matcher by = BY.matcher(text);
        if (by.matches()) {
            return one(by.group(1))
                    .filter(day -> notBefore != null && !notBefore.isAfter(day.latest()))
                    .map(day -> new DateBounds(notBefore == null ? day.earliest() : notBefore, day.latest()));
        }
        Matcher between = BETWEEN.matcher(text);
        if (between.matches()) {
            return one(between.group(1))
                    .flatMap(from -> one(between.group(2))
                            .filter(to -> !to.latest().isBefore(from.earliest()))
                            .map(to -> new DateBounds(from.earliest(), to.latest())));
        }
        return one(text);
    }

    private static Optional<DateBounds> one(String text) {
        Matcher said = DAY.matcher(text.strip());
        if (!said.matches()) {
            return DateBounds.parse(text.strip());
        }
        int month = Days.month(said.group(2));
        if (month == 0) {
            return Optional.empty();
        }
        try {
            YearMonth whole = YearMonth.of(Integer.parseInt(said.group(3)), month);
            return Optional.of(
                    said.group(1) == null
                            ? new DateBounds(whole.atDay(1), whole.atEndOfMonth())
                            : DateBounds.on(whole.atDay(Integer.parseInt(said.group(1)))));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
