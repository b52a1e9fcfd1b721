package org.pledgewatch.site;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.pledgewatch.atlas.Fill;
import org.pledgewatch.atlas.MapSheet;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedSilences;
import org.pledgewatch.publication.PublishedSilences.Kind;
import org.pledgewatch.publication.PublishedSilences.Tally;
import org.pledgewatch.vocabulary.AreaCode;

/// The map of what nobody knows, and its legend.
///
/// Of many indicators: in how many each state is silent, the darker the more, in four steps of equal width between the
/// fewest and the most; hatched where all are. Of one: the kind of each state.
public record SilenceMap(Content picture, List<Entry> legend) {
    private static final int STEPS = 4;

    /// @param anchor of these states in the table below; empty where they do not stand together
    public record Entry(Mark mark, String number, String anchor) {}

    static SilenceMap ofShares(Asked asked, Map<AreaCode, Tally> byState) {
        Words words = asked.words();
        IntSummaryStatistics some = byState.values().stream()
                .filter(tally -> tally.silent() < tally.asked())
                .mapToInt(Tally::silent)
                .summaryStatistics();
        Map<AreaCode, MapSheet.AreaOnMap> areas = new HashMap<>();
        int[] states = new int[STEPS + 1];
        byState.forEach((code, tally) -> {
            int step = step(tally, some);
            states[step]++;
            areas.put(
                    code,
                    new MapSheet.AreaOnMap(
                            step == STEPS ? new Fill.NoInformation() : new Fill.Level(step),
                            words.say(
                                    "map.area",
                                    name(asked, code),
                                    words.say("silences.of", tally.silent(), tally.asked())),
                            asked.to("/states/" + code)));
        });
        List<Entry> legend = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            if (states[step] > 0) {
                legend.add(new Entry(
                        new Mark(
                                "l" + step,
                                words.say(
                                        "silences.step",
                                        asked.phrases().range(first(step, some), first(step + 1, some) - 1)),
                                0),
                        asked.phrases().number(states[step]),
                        ""));
            }
        }
        if (states[STEPS] > 0) {
            legend.add(new Entry(
                    new Mark("nothing", words.say("silences.all"), 0),
                    asked.phrases().number(states[STEPS]),
                    ""));
        }
        return new SilenceMap(draw(asked, areas, words.say("silences.map")), List.copyOf(legend));
    }

    /// The number with which a step begins; the step after the last begins above the most.
    private static int first(int step, IntSummaryStatistics some) {
        int width = some.getMax() - some.getMin() + 1;
        return some.getMin() + (width * step + STEPS - 1) / STEPS;
    }

    private static int step(Tally tally, IntSummaryStatistics some) {
        if (tally.silent() == tally.asked()) {
            return STEPS;
        }
        int step = STEPS - 1;
        while (tally.silent() < first(step, some)) {
            step--;
        }
        return step;
    }

    static SilenceMap ofKinds(Asked asked, PublishedSilences silences) {
        Map<AreaCode, MapSheet.AreaOnMap> areas = new HashMap<>();
        Map<Kind, Integer> states = new HashMap<>();
        for (PublishedSilences.Cell cell : silences.cells()) {
            states.merge(cell.kind(), 1, Integer::sum);
            areas.put(
                    cell.state(),
                    new MapSheet.AreaOnMap(
                            fill(cell.kind()),
                            asked.words()
                                    .say(
                                            "map.area",
                                            name(asked, cell.state()),
                                            asked.words()
                                                    .say("silences.kind."
                                                            + cell.kind().word())),
                            asked.to("/states/" + cell.state())));
        }
        return new SilenceMap(
                draw(asked, areas, asked.words().say("silences.map.one")),
                List.of(Kind.values()).reversed().stream()
                        .filter(states::containsKey)
                        .map(kind -> new Entry(
                                new Mark(look(kind), asked.words().say("silences.kind." + kind.word()), 0),
                                asked.phrases().number(states.getOrDefault(kind, 0)),
                                "kind-" + kind.word()))
                        .toList());
    }

    private static Content draw(Asked asked, Map<AreaCode, MapSheet.AreaOnMap> areas, String description) {
        MapSheet sheet = new MapSheet(
                "silences",
                asked.words()
                        .say(
                                "silences.map.title",
                                asked.phrases().day(asked.moment().on())),
                description,
                asked.words().say("map.note"),
                areas,
                Map.of());
        String svg = asked.setting().map().draw(sheet);
        return output -> output.writeContent(svg);
    }

    private static String name(Asked asked, AreaCode code) {
        return asked.edition().area(code).map(PublishedArea::shortName).orElse(code.value());
    }

    static Fill fill(Kind kind) {
        return switch (kind) {
            case ESTABLISHED -> new Fill.Level(3);
            case CONTESTED -> new Fill.Contested(List.of(0, 3));
            case STALE -> new Fill.Stale(3);
            case UNDETERMINED -> new Fill.Undetermined(List.of(0, 3));
            case NO_INFORMATION -> new Fill.NoInformation();
            case NOT_YET_ASSESSED -> new Fill.NotYetAssessed();
            case NOT_APPLICABLE -> new Fill.NotApplicable();
        };
    }

    static String look(Kind kind) {
        return switch (kind) {
            case ESTABLISHED -> "l3";
            case CONTESTED -> "contested a0 b3";
            case STALE -> "l3 old";
            case UNDETERMINED -> "open a0 b3";
            case NO_INFORMATION -> "nothing";
            case NOT_YET_ASSESSED -> "unread";
            case NOT_APPLICABLE -> "void";
        };
    }
}
