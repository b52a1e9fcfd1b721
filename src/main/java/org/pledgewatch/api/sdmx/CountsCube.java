package org.pledgewatch.api.sdmx;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.ItemScheme.Item;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Series.Observation;
import org.pledgewatch.vocabulary.Moment;

/// How many states are at a level or above, year by year, for all states and for each grouping.
record CountsCube(Edition edition) implements Cube {
    private record Counted(String area, Population population) {}

    @Override
    public Stream<Series> series(Selection selection) {
        return Codes.indicators(edition)
                .filter(indicator -> selection.admits("INDICATOR", Codes.of(indicator)))
                .flatMap(indicator -> populations()
                        .filter(counted -> selection.admits("REF_AREA", counted.area()))
                        .flatMap(counted -> series(indicator, counted, selection)));
    }

    private Stream<Counted> populations() {
        return Stream.concat(
                Stream.of(new Counted(FixedCodes.ALL_STATES.id(), new Population.States())),
                edition.groupings().stream()
                        .map(grouping ->
                                new Counted(Codes.of(grouping.code()), new Population.MembersOf(grouping.code()))));
    }

    private Stream<Series> series(PublishedIndicator indicator, Counted counted, Selection selection) {
        List<LocalDate> days = edition.years(indicator.id(), edition.moment().on()).stream()
                .filter(day -> selection.admitsPeriod(Integer.toString(day.getYear())))
                .toList();
        return indicator.scale().stream()
                .filter(level -> selection.admits("LEVEL", Codes.of(level)))
                .flatMap(level -> series(indicator, counted, level, days, selection));
    }

    private Stream<Series> series(
            PublishedIndicator indicator,
            Counted counted,
            PublishedIndicator.Level level,
            List<LocalDate> days,
            Selection selection) {
        List<PublishedCount> counts = days.stream()
                .map(day -> edition.count(indicator.id(), level.code(), Moment.on(day), counted.population()))
                .toList();
        return FixedCodes.COUNTS.stream()
                .map(Item::id)
                .filter(count -> selection.admits("COUNT", count))
                .map(count -> new Series(
                        List.of(FixedCodes.ANNUAL.id(), counted.area(), Codes.of(indicator), Codes.of(level), count),
                        List.of(Integer.toString(edition.record().number()), FixedCodes.UNIT_STATES, "0", "0"),
                        counts.stream().map(one -> observation(one, count)).toList()));
    }

    private static Observation observation(PublishedCount count, String counted) {
        LocalDate day = count.moment().on();
        return new Observation(
                Integer.toString(day.getYear()),
                Integer.toString(number(count, counted)),
                List.of("A", day.toString()));
    }

    private static int number(PublishedCount count, String counted) {
        return switch (counted) {
            case FixedCodes.LOW -> count.low();
            case FixedCodes.HIGH -> count.high();
            case "BELOW" -> count.below();
            case "CONTESTED" -> count.contested();
            case "UNKNOWN" -> count.unknown();
            case "OF" -> count.of();
            default -> throw new IllegalArgumentException("nothing is counted as " + counted);
        };
    }
}
