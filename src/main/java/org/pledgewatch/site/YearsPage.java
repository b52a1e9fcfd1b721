package org.pledgewatch.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.atlas.SmallMaps;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedYears;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Moment;

/// One indicator by state and year: a small map for each year, and a table of states.
///
/// @param shared the outlines of all maps
/// @param others the parts of the table on pages of their own; the one shown has no address
public record YearsPage(
        Frame frame,
        String name,
        String href,
        String question,
        String standing,
        String day,
        Legend legend,
        Content shared,
        List<Panel> panels,
        List<Column> columns,
        List<Row> rows,
        List<Link> others) {
    /// Of all small maps together: states that are alike in every year share one.
    private static final int MOST_OUTLINES = 4_000;

    private static final int ROWS = 110;
    private static final int LETTERS_OF_A_YEAR = 3;

    public record Panel(String year, String day, String href, String range, Content map) {}

    public record Column(String year, String day) {}

    public record Row(String name, String href, List<Cell> cells) {}

    /// @param span how many years it covers; null for one
    /// @param title the same word, where there is little room for it; else null
    public record Cell(
            @Nullable String span,
            String look,
            String word,
            @Nullable String title) {}

    private record Named(String name, PublishedYears.Row row) {}

    static YearsPage of(Asked asked, PublishedIndicator indicator, String level, int part) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        PublishedYears years = asked.edition().yearly(indicator.id(), asked.moment());
        List<Named> states = years.rows().stream()
                .map(row -> new Named(name(asked, row.state()), row))
                .sorted(Comparator.comparing(Named::name))
                .toList();
        List<Integer> shown = shown(years, indicator);
        SmallMaps.Drawn maps = asked.setting().smallMaps().draw("y", YearCourse.of(years, indicator, shown));
        return new YearsPage(
                Frame.of(
                                asked,
                                "/indicators",
                                words.say("years.title", indicator.name()),
                                words.say("years.description", indicator.name()))
                        .withData(asked),
                indicator.name(),
                asked.to("/indicators/" + indicator.id()),
                indicator.question(),
                phrases.orAbove(level, indicator),
                phrases.day(asked.moment().on()),
                Legend.of(asked, indicator, asked.edition().findings(indicator.id(), asked.moment()), years)
                        .withoutLinks(),
                output -> output.writeContent(maps.shared()),
                IntStream.range(0, shown.size())
                        .mapToObj(at -> panel(
                                asked,
                                indicator,
                                level,
                                years.days().get(shown.get(at)),
                                maps.maps().get(at)))
                        .toList(),
                years.days().stream()
                        .map(day -> new Column(String.valueOf(day.getYear()), phrases.day(day)))
                        .toList(),
                states.stream()
                        .skip((long) part * ROWS)
                        .limit(ROWS)
                        .map(state -> row(asked, indicator, state))
                        .toList(),
                parts(asked, indicator, states, part));
    }

    /// Whether the table has so many parts.
    static boolean has(int part, PublishedYears years) {
        return part >= 0 && part * ROWS < Math.max(1, years.rows().size());
    }

    /// All years, or so many that the page stays light: every second, every third, the last one always.
    private static List<Integer> shown(PublishedYears years, PublishedIndicator indicator) {
        int count = years.days().size();
        int step = 1 + YearCourse.of(years, indicator).different() * count / MOST_OUTLINES;
        return IntStream.range(0, count)
                .filter(year -> (count - 1 - year) % step == 0)
                .boxed()
                .toList();
    }

    private static Panel panel(Asked asked, PublishedIndicator indicator, String level, LocalDate day, String map) {
        PublishedCount count = asked.edition()
                .count(indicator.id(), level, new Moment(day, asked.moment().known()), new Population.States());
        return new Panel(
                String.valueOf(day.getYear()),
                asked.phrases().day(day),
                Asked.with("/indicators/" + indicator.id() + "?level=" + level + "&on=" + day, asked.otherThan("on")),
                asked.phrases().range(count.low(), count.high()),
                output -> output.writeContent(map));
    }

    private static Row row(Asked asked, PublishedIndicator indicator, Named state) {
        return new Row(
                state.name(),
                asked.to("/states/" + state.row().state()),
                state.row().runs().stream()
                        .map(run -> cell(asked, indicator, run.length(), run.finding()))
                        .toList());
    }

    private static Cell cell(Asked asked, PublishedIndicator indicator, int span, @Nullable PublishedFinding finding) {
        Mark mark = finding == null
                ? new Mark("gone", asked.words().say("years.no-such-state"), 0)
                : Mark.of(finding, indicator, asked.phrases(), asked.words());
        return new Cell(
                span == 1 ? null : String.valueOf(span),
                mark.look(),
                mark.word(),
                LETTERS_OF_A_YEAR * span < mark.word().length() ? mark.word() : null);
    }

    private static String name(Asked asked, AreaCode code) {
        return asked.edition().area(code).map(PublishedArea::shortName).orElse(code.value());
    }

    private static List<Link> parts(Asked asked, PublishedIndicator indicator, List<Named> states, int part) {
        int parts = (states.size() + ROWS - 1) / ROWS;
        return parts < 2
                ? List.of()
                : IntStream.range(0, parts)
                        .mapToObj(at -> new Link(
                                asked.words()
                                        .say(
                                                "range",
                                                states.get(at * ROWS).name(),
                                                states.get(Math.min(states.size(), (at + 1) * ROWS) - 1)
                                                        .name()),
                                at == part
                                        ? ""
                                        : asked.to("/indicators/" + indicator.id() + "/years?part=" + (at + 1)
                                                + "#states")))
                        .toList();
    }
}
