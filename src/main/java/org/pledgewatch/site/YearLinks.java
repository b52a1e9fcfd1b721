package org.pledgewatch.site;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.Moment;

/// The same page year by year: links, which a script turns into a map that plays.
///
/// @param at which of the years the page is about, counted from 0
/// @param before the year before the day of the page; null where there is none
public record YearLinks(
        List<Year> years,
        int at,
        @Nullable Year before,
        @Nullable Year after) {
    /// @param says how many states of how many: "120 to 150 of 192"
    public record Year(String year, LocalDate day, String href, String says, boolean here) {}

    /// @param address of the page for a day, without what the reader chose besides
    static YearLinks of(Asked asked, PublishedIndicator indicator, String level, Function<LocalDate, String> address) {
        List<LocalDate> days =
                asked.edition().years(indicator.id(), asked.edition().record().referenceDay());
        LocalDate on = asked.moment().on();
        List<Year> years = days.stream()
                .map(day -> year(asked, indicator, level, day, address))
                .toList();
        return new YearLinks(
                years,
                Math.max(0, last(days, day -> day.getYear() <= on.getYear())),
                at(years, last(days, day -> day.isBefore(on))),
                at(years, days.size() - 1 - last(days.reversed(), day -> day.isAfter(on))));
    }

    /// As part of an address; the usual level need not be said.
    static String level(PublishedIndicator indicator, String level) {
        return level.equals(IndicatorsController.usualLevel(indicator)) ? "" : "&level=" + level;
    }

    private static int last(List<LocalDate> days, Predicate<LocalDate> wanted) {
        int last = -1;
        for (int at = 0; at < days.size() && wanted.test(days.get(at)); at++) {
            last = at;
        }
        return last;
    }

    private static @Nullable Year at(List<Year> years, int at) {
        return at < 0 || at >= years.size() ? null : years.get(at);
    }

    private static Year year(
            Asked asked,
            PublishedIndicator indicator,
            String level,
            LocalDate day,
            Function<LocalDate, String> address) {
        PublishedCount count = asked.edition()
                .count(indicator.id(), level, new Moment(day, asked.moment().known()), new Population.States());
        return new Year(
                String.valueOf(day.getYear()),
                day,
                Asked.with(address.apply(day), asked.otherThan("on")),
                asked.words()
                        .say(
                                "count.of",
                                asked.phrases().range(count.low(), count.high()),
                                asked.phrases().number(count.of())),
                day.equals(asked.moment().on()));
    }
}
