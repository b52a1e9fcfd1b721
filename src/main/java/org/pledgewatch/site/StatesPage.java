package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Subject;

/// Every state by region, with its answers to every question asked of states; then ended states, territories, others.
public record StatesPage(
        Frame frame, String day, String number, List<Column> columns, List<Region> regions, List<Others> others) {
    public record Column(String name, String href) {}

    public record Region(String anchor, String name, String number, List<Row> rows) {}

    public record Row(String name, String href, List<Mark> answers) {}

    public record Others(String anchor, String name, String note, List<Listed> areas) {}

    public record Listed(String name, String href, String note) {}

    static StatesPage of(Asked asked) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        List<PublishedIndicator> indicators = IndicatorsController.onMaps(asked.edition());
        List<Region> regions = regions(asked, indicators);
        int states = (int) asked.edition().areas().stream()
                .filter(area -> isStateOf(area, asked))
                .count();
        return new StatesPage(
                Frame.of(asked, "/states", words.say("states.title"), words.say("states.description", states))
                        .withData(asked),
                phrases.day(asked.moment().on()),
                phrases.number(states),
                indicators.stream()
                        .map(indicator -> new Column(indicator.name(), asked.to("/indicators/" + indicator.id())))
                        .toList(),
                regions,
                others(asked));
    }

    private static boolean isStateOf(PublishedArea area, Asked asked) {
        return area.kind().equals("state") && area.existsOn(asked.moment().on());
    }

    private static List<Region> regions(Asked asked, List<PublishedIndicator> indicators) {
        List<Region> regions = new ArrayList<>();
        Set<AreaCode> placed = new HashSet<>();
        for (PublishedGrouping grouping : asked.edition().groupings()) {
            if (grouping.kind().endsWith("region") && !grouping.kind().contains("sub")) {
                List<PublishedArea> members = areas(
                        asked,
                        asked.edition()
                                .membersOn(grouping.code(), asked.moment().on()));
                members.forEach(member -> placed.add(member.code()));
                add(regions, asked, "region-" + grouping.code(), grouping.name(), members, indicators);
            }
        }
        List<PublishedArea> elsewhere = asked.edition().areas().stream()
                .filter(area -> isStateOf(area, asked) && !placed.contains(area.code()))
                .toList();
        add(regions, asked, "region-none", asked.words().say("states.elsewhere"), elsewhere, indicators);
        return regions;
    }

    private static List<PublishedArea> areas(Asked asked, Collection<AreaCode> codes) {
        return codes.stream()
                .flatMap(code -> asked.edition().area(code).stream())
                .filter(area -> isStateOf(area, asked))
                .toList();
    }

    private static void add(
            List<Region> regions,
            Asked asked,
            String anchor,
            String name,
            List<PublishedArea> members,
            List<PublishedIndicator> indicators) {
        if (!members.isEmpty()) {
            regions.add(new Region(
                    anchor,
                    name,
                    asked.phrases().number(members.size()),
                    members.stream()
                            .sorted(Comparator.comparing(PublishedArea::name))
                            .map(area -> row(asked, area, indicators))
                            .toList()));
        }
    }

    private static Row row(Asked asked, PublishedArea area, List<PublishedIndicator> indicators) {
        return new Row(
                area.name(),
                asked.to("/states/" + area.code()),
                indicators.stream()
                        .flatMap(indicator ->
                                asked
                                        .edition()
                                        .finding(Subject.of(area.code()), indicator.id(), asked.moment())
                                        .stream()
                                        .map(finding -> mark(asked, indicator, finding)))
                        .toList());
    }

    private static Mark mark(Asked asked, PublishedIndicator indicator, PublishedFinding finding) {
        return Mark.group(finding, indicator, asked.phrases(), asked.words());
    }

    private static List<Others> others(Asked asked) {
        List<PublishedArea> ended = asked.edition().areas().stream()
                .filter(area -> area.kind().equals("state") && !isStateOf(area, asked))
                .toList();
        List<Others> others = new ArrayList<>();
        add(others, asked, "ended", ended);
        add(others, asked, "territory", kind(asked, "territory"));
        add(others, asked, "other", kind(asked, "other"));
        return others;
    }

    private static List<PublishedArea> kind(Asked asked, String kind) {
        return asked.edition().areas().stream()
                .filter(area -> area.kind().equals(kind))
                .sorted(Comparator.comparing(PublishedArea::name))
                .toList();
    }

    private static void add(List<Others> others, Asked asked, String kind, List<PublishedArea> areas) {
        Words words = asked.words();
        if (!areas.isEmpty()) {
            others.add(new Others(
                    kind,
                    words.say("states." + kind),
                    words.say("states." + kind + ".note"),
                    areas.stream()
                            .map(area -> new Listed(
                                    area.name(), asked.to("/states/" + area.code()), AreaFacts.days(asked, area)))
                            .toList()));
        }
    }
}
