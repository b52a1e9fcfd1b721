package org.pledgewatch.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.atlas.Drawing;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedPeriod;
import org.pledgewatch.vocabulary.Subject;

/// A subject's findings through time: one band for each indicator over a common line of years, and the same in words.
///
/// @param rows one for each stretch of days over which an answer stayed the same
public record Bands(Content picture, List<Row> rows) {
    private static final int LENGTH = 1000;
    private static final int BAND = 46;
    private static final int BAR = 20;
    private static final int AXIS = 26;
    private static final int TICK = 5;
    private static final int FIRST_YEAR = 1989;

    public record Row(String indicator, Mark mark, String from, String to) {}

    private record History(PublishedIndicator indicator, List<PublishedPeriod> periods) {
        boolean saysSomething() {
            return periods.stream()
                    .anyMatch(period -> period.finding().finding() != PublishedFinding.Kind.NOT_YET_ASSESSED);
        }
    }

    static Bands of(Asked asked, Subject subject, List<PublishedIndicator> indicators) {
        List<History> histories = indicators.stream()
                .map(indicator ->
                        new History(indicator, asked.edition().history(subject, indicator.id(), asked.moment())))
                .filter(History::saysSomething)
                .toList();
        return new Bands(
                picture(asked, histories),
                histories.stream()
                        .flatMap(history -> stretches(history).stream().map(stretch -> row(asked, history, stretch)))
                        .toList());
    }

    /// Periods in a row that give the same answer, whether it was fresh or only the last known.
    private record Stretch(List<PublishedPeriod> periods) {
        boolean goesOnWith(PublishedPeriod next) {
            PublishedFinding last = periods.getLast().finding();
            return last.finding() == next.finding().finding() && answers(last).equals(answers(next.finding()));
        }

        private static List<AnswerValue> answers(PublishedFinding finding) {
            return finding.answers().stream().map(PublishedAnswer::answer).toList();
        }

        /// The first fresh one, or the first where none is.
        PublishedPeriod shown() {
            return periods.stream()
                    .filter(period -> !period.finding().stale())
                    .findFirst()
                    .orElse(periods.getFirst());
        }

        boolean isPartlyStale() {
            return !shown().finding().stale()
                    && periods.stream().anyMatch(period -> period.finding().stale());
        }
    }

    private static List<Stretch> stretches(History history) {
        List<Stretch> stretches = new ArrayList<>();
        for (PublishedPeriod period : history.periods()) {
            if (stretches.isEmpty() || !stretches.getLast().goesOnWith(period)) {
                stretches.add(new Stretch(new ArrayList<>()));
            }
            stretches.getLast().periods().add(period);
        }
        return stretches;
    }

    private static Row row(Asked asked, History history, Stretch stretch) {
        Phrases phrases = asked.phrases();
        boolean fromTheBeginning =
                stretch.periods().getFirst().equals(history.periods().getFirst());
        Mark mark = Mark.of(stretch.shown().finding(), history.indicator(), phrases, asked.words());
        return new Row(
                history.indicator().name(),
                stretch.isPartlyStale()
                        ? new Mark(mark.look(), asked.words().say("bands.partly-stale", mark.word()), mark.order())
                        : mark,
                fromTheBeginning ? "" : phrases.day(stretch.periods().getFirst().from()),
                phrases.day(stretch.periods().getLast().until().minusDays(1)));
    }

    private static Content picture(Asked asked, List<History> histories) {
        LocalDate until = asked.moment().on().plusDays(1);
        LocalDate first = first(histories, until);
        Drawing drawing = new Drawing("bands", "bands", LENGTH, histories.size() * BAND + AXIS);
        int bottom = histories.size() * BAND;
        for (int year = first.getYear(); year <= until.getYear(); year++) {
            if (year % TICK == 0) {
                int x = x(LocalDate.of(year, 1, 1), first, until);
                drawing.line(x, 0, x, bottom);
                drawing.words(x, bottom + BAR, x < BAR ? "start" : "middle", String.valueOf(year));
            }
        }
        for (int at = 0; at < histories.size(); at++) {
            band(drawing, asked, histories.get(at), at * BAND, first, until);
        }
        return drawing.finish(asked.words().say("state.time.note"));
    }

    private static void band(Drawing drawing, Asked asked, History history, int y, LocalDate first, LocalDate until) {
        drawing.words(0, y + BAR - TICK, "start", history.indicator().name());
        for (PublishedPeriod period : history.periods()) {
            int from = x(period.from(), first, until);
            int to = x(period.until(), first, until);
            if (to > from) {
                drawing.box(
                        Mark.fill(period.finding(), history.indicator()),
                        from,
                        y + BAR,
                        to - from,
                        BAR,
                        asked.words()
                                .say(
                                        "bands.stretch",
                                        Mark.of(period.finding(), history.indicator(), asked.phrases(), asked.words())
                                                .word(),
                                        asked.phrases().days(period.from(), period.until())));
            }
        }
    }

    /// The year in which something is first known, but no year before we know of states at all.
    private static LocalDate first(List<History> histories, LocalDate until) {
        return histories.stream()
                .flatMap(history -> history.periods().stream())
                .filter(period -> period.finding().finding() != PublishedFinding.Kind.NOT_YET_ASSESSED)
                .map(PublishedPeriod::from)
                .map(day -> day.getYear() < FIRST_YEAR ? LocalDate.of(FIRST_YEAR, 1, 1) : day)
                .min(LocalDate::compareTo)
                .orElse(until.minusYears(1))
                .withDayOfYear(1);
    }

    private static int x(LocalDate day, LocalDate first, LocalDate until) {
        long days = ChronoUnit.DAYS.between(first, until);
        return (int) (LENGTH * Math.clamp(ChronoUnit.DAYS.between(first, day), 0, days) / days);
    }
}
