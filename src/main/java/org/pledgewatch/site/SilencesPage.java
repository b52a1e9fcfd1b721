package org.pledgewatch.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.atlas.Drawing;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedSilences;
import org.pledgewatch.publication.PublishedSilences.Kind;
import org.pledgewatch.publication.PublishedSilences.Tally;
import org.pledgewatch.publication.SilenceQuery;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// What nobody knows: of which states, on which questions, how old the last word is, what one more source would settle.
///
/// @param groups the states of the one indicator chosen, those of a kind together; else empty
/// @param states all states by how much is silent; empty where one indicator was chosen
public record SilencesPage(
        Frame frame,
        SilenceChoice choice,
        String day,
        String silent,
        String asked,
        Content bar,
        List<Part> parts,
        Content map,
        String legendLabel,
        List<SilenceMap.Entry> legend,
        List<Group> groups,
        List<Row> states,
        List<Row> indicators,
        String moreIndicators,
        String moreStates,
        List<Issue> issues,
        List<Row> sources) {
    private static final int MOST_STATES = 110;
    private static final int MOST_INDICATORS = 30;
    private static final int MOST_SOURCES = 5;
    private static final int LENGTH = 1000;
    private static final int THICKNESS = 26;

    /// The kinds of silence, never added up without saying which; then what sources do say.
    static final List<Kind> KINDS = List.of(
            Kind.NOT_YET_ASSESSED,
            Kind.NO_INFORMATION,
            Kind.UNDETERMINED,
            Kind.STALE,
            Kind.CONTESTED,
            Kind.ESTABLISHED);

    public record Part(String look, String label, String number) {}

    public record Group(String anchor, Mark mark, String number, List<Aged> states) {}

    /// A state, and how old the last word on it is.
    public record Aged(String name, String href, String evidence, String age) {}

    public record Row(
            String name,
            String href,
            int notYetAssessed,
            int noInformation,
            int undetermined,
            int stale,
            int silent,
            int asked,
            String evidence) {}

    /// A series whose newest issue is too old for some findings.
    public record Issue(
            String series, String href, String evidence, String age, int findings, int states, int indicators) {}

    static SilencesPage of(Asked asked, SilenceQuery query) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        PublishedSilences silences = asked.edition().silences(query);
        Tally tally = silences.tally();
        Map<AreaCode, Tally> byState = silences.byState();
        Map<IndicatorId, Tally> byIndicator = silences.byIndicator();
        boolean single = query.indicator() != null;
        SilenceMap map = single ? SilenceMap.ofKinds(asked, silences) : SilenceMap.ofShares(asked, byState);
        return new SilencesPage(
                Frame.of(asked, "/silences", words.say("silences.title"), words.say("silences.description"))
                        .withData(asked),
                SilenceChoice.of(asked, query),
                phrases.day(asked.moment().on()),
                phrases.number(tally.silent()),
                phrases.number(tally.asked()),
                bar(tally),
                parts(asked, tally),
                map.picture(),
                words.say(single ? "silences.legend.one" : "silences.legend"),
                map.legend(),
                single ? groups(asked, silences) : List.of(),
                single
                        ? List.of()
                        : byState.entrySet().stream()
                                .map(entry -> row(
                                        asked,
                                        state(asked, entry.getKey()),
                                        "/states/" + entry.getKey(),
                                        entry.getValue()))
                                .sorted(Comparator.comparingInt(Row::silent)
                                        .reversed()
                                        .thenComparing(Row::name))
                                .limit(MOST_STATES)
                                .toList(),
                indicators(asked, byIndicator).limit(MOST_INDICATORS).toList(),
                byIndicator.size() > MOST_INDICATORS
                        ? words.say("silences.more-indicators", MOST_INDICATORS, byIndicator.size())
                        : "",
                byState.size() > MOST_STATES ? words.say("silences.more-states", MOST_STATES, byState.size()) : "",
                silences.newerIssues().stream()
                        .map(issue -> issue(asked, issue))
                        .toList(),
                indicators(asked, byIndicator)
                        .filter(row -> row.silent() > 0)
                        .limit(MOST_SOURCES)
                        .toList());
    }

    private static Content bar(Tally tally) {
        Drawing drawing = new Drawing("bar", "count", LENGTH, THICKNESS);
        int before = 0;
        for (Kind kind : KINDS) {
            int cells = number(tally, kind);
            if (cells > 0) {
                int from = (int) ((long) LENGTH * before / tally.asked());
                int until = (int) ((long) LENGTH * (before + cells) / tally.asked());
                drawing.box(SilenceMap.fill(kind), from, 0, until - from, THICKNESS, "");
                before += cells;
            }
        }
        return drawing.finish("");
    }

    private static List<Part> parts(Asked asked, Tally tally) {
        return KINDS.stream()
                .map(kind -> new Part(
                        SilenceMap.look(kind),
                        asked.words().say("silences.kind." + kind.word()),
                        asked.phrases().number(number(tally, kind))))
                .toList();
    }

    static int number(Tally tally, Kind kind) {
        return switch (kind) {
            case ESTABLISHED -> tally.established();
            case CONTESTED -> tally.contested();
            case STALE -> tally.stale();
            case UNDETERMINED -> tally.undetermined();
            case NO_INFORMATION -> tally.noInformation();
            case NOT_YET_ASSESSED -> tally.notYetAssessed();
            case NOT_APPLICABLE -> tally.notApplicable();
        };
    }

    private static List<Group> groups(Asked asked, PublishedSilences silences) {
        return Stream.concat(KINDS.stream(), Stream.of(Kind.NOT_APPLICABLE))
                .map(kind -> group(
                        asked,
                        kind,
                        silences.cells().stream()
                                .filter(cell -> cell.kind() == kind)
                                .toList()))
                .filter(group -> !group.states().isEmpty())
                .toList();
    }

    private static Group group(Asked asked, Kind kind, List<PublishedSilences.Cell> cells) {
        return new Group(
                "kind-" + kind.word(),
                new Mark(SilenceMap.look(kind), asked.words().say("silences.kind." + kind.word()), 0),
                asked.phrases().number(cells.size()),
                cells.stream()
                        .map(cell -> new Aged(
                                state(asked, cell.state()),
                                asked.to("/states/" + cell.state()),
                                day(asked, cell.lastEvidence()),
                                age(asked, cell.lastEvidence())))
                        .sorted(Comparator.comparing(Aged::name))
                        .toList());
    }

    private static Stream<Row> indicators(Asked asked, Map<IndicatorId, Tally> byIndicator) {
        return byIndicator.entrySet().stream()
                .map(entry -> row(
                        asked,
                        asked.edition()
                                .indicator(entry.getKey())
                                .map(PublishedIndicator::name)
                                .orElse(entry.getKey().value()),
                        "/silences?indicator=" + entry.getKey(),
                        entry.getValue()));
    }

    private static Row row(Asked asked, String name, String path, Tally tally) {
        return new Row(
                name,
                asked.to(path),
                tally.notYetAssessed(),
                tally.noInformation(),
                tally.undetermined(),
                tally.stale(),
                tally.silent(),
                tally.asked(),
                day(asked, tally.lastEvidence()));
    }

    private static Issue issue(Asked asked, PublishedSilences.NewerIssue issue) {
        return new Issue(
                asked.edition().documents().stream()
                        .map(PublishedDocument::series)
                        .filter(series -> series.id().equals(issue.series().value()))
                        .map(PublishedDocument.Series::title)
                        .findFirst()
                        .orElse(issue.series().value()),
                asked.edition().documents().stream()
                        .filter(document ->
                                document.series().id().equals(issue.series().value()))
                        .max(Comparator.comparing(PublishedDocument::date))
                        .map(document -> asked.to("/library/" + document.number()))
                        .orElse(""),
                day(asked, issue.lastEvidence()),
                age(asked, issue.lastEvidence()),
                issue.findings(),
                issue.states(),
                issue.indicators());
    }

    private static String state(Asked asked, AreaCode code) {
        return asked.edition().area(code).map(PublishedArea::shortName).orElse(code.value());
    }

    private static String day(Asked asked, @Nullable LocalDate day) {
        return day == null ? "" : asked.phrases().day(day);
    }

    private static String age(Asked asked, @Nullable LocalDate day) {
        return day == null ? "" : asked.phrases().age(day, asked.moment().on());
    }
}
