package org.pledgewatch.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedGrouping;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedSilences;
import org.pledgewatch.publication.SilenceQuery;
import org.pledgewatch.vocabulary.AreaCode;

/// Every state by region, with how much is known of it; then ended states, territories, others.
public record StatesPage(
        Frame frame,
        String day,
        String number,
        String questions,
        String compare,
        List<Region> regions,
        List<Others> others) {
    private static final PublishedSilences.Tally NOTHING_ASKED = new PublishedSilences.Tally(0, 0, 0, 0, 0, 0, 0, null);

    public record Region(String anchor, String name, String number, List<Row> rows) {}

    /// How many questions have what kind of finding.
    ///
    /// @param open undetermined, or looked for and nothing found
    public record Row(
            String name,
            String href,
            int established,
            int contested,
            int lastKnown,
            int open,
            int notYetAssessed,
            String evidence) {}

    public record Others(String anchor, String name, String note, List<Listed> areas) {}

    public record Listed(String name, String href, String note) {}

    static StatesPage of(Asked asked) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        List<PublishedIndicator> indicators = asked.edition().indicators().stream()
                .filter(indicator -> indicator.universe().equals("states"))
                .toList();
        Map<AreaCode, PublishedSilences.Tally> known = asked.edition()
                .silences(new SilenceQuery(asked.moment(), null, null, null))
                .byState();
        List<Region> regions = regions(asked, known);
        int states = (int) asked.edition().areas().stream()
                .filter(area -> isStateOf(area, asked))
                .count();
        return new StatesPage(
                Frame.of(asked, "/states", words.say("states.title"), words.say("states.description", states))
                        .withData(asked),
                phrases.day(asked.moment().on()),
                phrases.number(states),
                phrases.number(indicators.size()),
                asked.to("/compare"),
                regions,
                others(asked));
    }

    private static boolean isStateOf(PublishedArea area, Asked asked) {
        return area.kind().equals("state") && area.existsOn(asked.moment().on());
    }

    private static List<Region> regions(Asked asked, Map<AreaCode, PublishedSilences.Tally> known) {
        List<Region> regions = new ArrayList<>();
        Set<AreaCode> placed = new HashSet<>();
        for (PublishedGrouping grouping : byName(asked.edition().groupings())) {
            if (grouping.kind().endsWith("region") && !grouping.kind().contains("sub")) {
                List<PublishedArea> members = areas(
                        asked,
                        asked.edition()
                                .membersOn(grouping.code(), asked.moment().on()));
                members.forEach(member -> placed.add(member.code()));
                add(regions, asked, "region-" + grouping.code(), grouping.name(), members, known);
            }
        }
        List<PublishedArea> elsewhere = asked.edition().areas().stream()
                .filter(area -> isStateOf(area, asked) && !placed.contains(area.code()))
                .toList();
        add(regions, asked, "region-none", asked.words().say("states.elsewhere"), elsewhere, known);
        return regions;
    }

    private static List<PublishedGrouping> byName(List<PublishedGrouping> groupings) {
        return groupings.stream()
                .sorted(Comparator.comparing(PublishedGrouping::name))
                .toList();
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
            Map<AreaCode, PublishedSilences.Tally> known) {
        if (!members.isEmpty()) {
            regions.add(new Region(
                    anchor,
                    name,
                    asked.phrases().number(members.size()),
                    members.stream()
                            .sorted(Comparator.comparing(PublishedArea::name))
                            .map(area -> row(asked, area, known.getOrDefault(area.code(), NOTHING_ASKED)))
                            .toList()));
        }
    }

    private static Row row(Asked asked, PublishedArea area, PublishedSilences.Tally known) {
        LocalDate evidence = known.lastEvidence();
        return new Row(
                area.name(),
                asked.to("/states/" + area.code()),
                known.established(),
                known.contested(),
                known.stale(),
                known.undetermined() + known.noInformation(),
                known.notYetAssessed(),
                evidence == null ? "" : asked.phrases().day(evidence));
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
