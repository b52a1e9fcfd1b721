package org.pledgewatch.site;

import java.util.List;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedIndicator;

/// Every question that is asked, by area of the Agenda, with how many states are known to meet it.
public record IndicatorsPage(Frame frame, List<Area> areas, List<Link> instruments) {
    private static final List<String> ORDER =
            List.of("coordination", "prevention", "protection", "recovery", "participation", "context");

    public record Area(String name, List<Row> rows, String note) {}

    /// @param count "169 to 197 of 197", empty where answers are not levels
    public record Row(String name, String href, String question, String level, String count) {}

    static IndicatorsPage of(Asked asked) {
        Words words = asked.words();
        Edition edition = asked.edition();
        return new IndicatorsPage(
                Frame.of(asked, "/indicators", words.say("indicators.title"), words.say("indicators.description"))
                        .withData(asked),
                ORDER.stream().map(area -> area(asked, area)).toList(),
                edition.instruments().stream()
                        .map(instrument -> new Link(instrument.title(), asked.to("/instruments/" + instrument.id())))
                        .toList());
    }

    private static Area area(Asked asked, String area) {
        List<Row> rows = asked.edition().indicators().stream()
                .filter(indicator -> indicator.agendaArea().equals(area))
                .map(indicator -> row(asked, indicator))
                .toList();
        return new Area(
                asked.phrases().worded("agenda.", area),
                rows,
                rows.isEmpty() ? asked.words().say("indicators.none") : "");
    }

    private static Row row(Asked asked, PublishedIndicator indicator) {
        boolean counted = IndicatorsController.isOnMaps(indicator);
        String level = counted ? IndicatorsController.usualLevel(indicator) : "";
        return new Row(
                indicator.name(),
                asked.to("/indicators/" + indicator.id()),
                indicator.question(),
                level.isEmpty() ? "" : asked.phrases().orAbove(level, indicator),
                Stream.of(level)
                        .filter(_ -> counted)
                        .map(counting -> asked.edition()
                                .count(indicator.id(), counting, asked.moment(), new Population.States()))
                        .map(count -> said(asked, count))
                        .findFirst()
                        .orElse(""));
    }

    private static String said(Asked asked, PublishedCount count) {
        return asked.words()
                .say(
                        "count.of",
                        asked.phrases().range(count.low(), count.high()),
                        asked.phrases().number(count.of()));
    }
}
