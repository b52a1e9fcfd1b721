package org.pledgewatch.site;

import gg.jte.Content;
import java.util.List;
import org.pledgewatch.atlas.Drawing;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.Moment;

/// How many states were at a level at the end of each year, stacked: so, contested, not known, not so.
public record CountsByYear(Content picture, List<Row> rows) {
    private static final int STEP = 24;
    private static final int BAR = 20;
    private static final int HEIGHT = 240;
    private static final int EDGE = 40;
    private static final int MARGIN = 28;
    private static final int GRID = 50;
    private static final int LABELLED = 5;

    public record Row(
            String year,
            String href,
            String range,
            String low,
            String contested,
            String unknown,
            String below,
            String of) {}

    static CountsByYear of(Asked asked, PublishedIndicator indicator, String level) {
        List<PublishedCount> counts = counts(asked, indicator, level);
        return new CountsByYear(
                picture(asked, counts),
                counts.stream()
                        .map(count -> row(asked, indicator, level, count))
                        .toList());
    }

    private static List<PublishedCount> counts(Asked asked, PublishedIndicator indicator, String level) {
        return asked.edition().years(indicator.id(), asked.moment().on()).stream()
                .map(day -> asked.edition()
                        .count(
                                indicator.id(),
                                level,
                                new Moment(day, asked.moment().known()),
                                new Population.States()))
                .toList();
    }

    private static Content picture(Asked asked, List<PublishedCount> counts) {
        int most = counts.stream().mapToInt(PublishedCount::of).max().orElse(1);
        int width = EDGE + counts.size() * STEP;
        Drawing drawing = new Drawing("years", "years", width, HEIGHT + MARGIN + STEP);
        for (int at = 0; at < counts.size(); at++) {
            column(drawing, counts.get(at), EDGE + at * STEP, most);
        }
        for (int states = 0; states <= most; states += GRID) {
            int y = STEP + HEIGHT - HEIGHT * states / most;
            drawing.line(EDGE, y, width, y);
            drawing.words(EDGE - STEP / 4, y + STEP / 4, "end", String.valueOf(states));
        }
        return drawing.finish(asked.words().say("indicator.years.title"));
    }

    private static void column(Drawing drawing, PublishedCount count, int x, int most) {
        int bottom = STEP + HEIGHT;
        int stacked = 0;
        for (CountView.Share share : CountView.Share.values()) {
            int states = share.states(count);
            if (states > 0) {
                int from = HEIGHT * stacked / most;
                int until = HEIGHT * (stacked + states) / most;
                drawing.box(share.fill(), x, bottom - until, BAR, until - from, "");
                stacked += states;
            }
        }
        int year = count.moment().on().getYear();
        if (year % LABELLED == 0) {
            drawing.words(x + BAR / 2, bottom + BAR, "middle", String.valueOf(year));
        }
    }

    private static Row row(Asked asked, PublishedIndicator indicator, String level, PublishedCount count) {
        Phrases phrases = asked.phrases();
        return new Row(
                String.valueOf(count.moment().on().getYear()),
                Asked.with(
                        "/?indicator=" + indicator.id() + "&level=" + level + "&on="
                                + count.moment().on(),
                        asked.otherThan("on")),
                phrases.range(count.low(), count.high()),
                phrases.number(count.low()),
                phrases.number(count.contested()),
                phrases.number(count.unknown()),
                phrases.number(count.below()),
                phrases.number(count.of()));
    }
}
