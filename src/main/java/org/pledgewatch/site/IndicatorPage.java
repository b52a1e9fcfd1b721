package org.pledgewatch.site;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedYears;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.Subject;

/// One indicator: what is asked, how answers are read, and what is found.
///
/// @param world the map, the counts and the table of states; null where states are not asked
/// @param figures the table of states where answers are numbers; null where they are not
/// @param newest where to look instead, if sources speak of earlier periods only and not of this day; null otherwise
/// @param findings on other subjects: the world, a congress, an instrument
public record IndicatorPage(
        Frame frame,
        String name,
        String area,
        String question,
        List<Level> scale,
        List<Fact> facts,
        @Nullable World world,
        @Nullable FiguresByState figures,
        @Nullable Link newest,
        List<FindingView> findings,
        KnownCases cases) {
    private static final int MOST_CLAIMS = 5_000;

    public record Level(Mark mark, String meaning) {}

    public record Fact(String label, String text, String href) {}

    public record World(
            String level,
            String standing,
            List<Link> levels,
            String day,
            CountView count,
            String evidence,
            Content map,
            StatesByAnswer states,
            Legend legend,
            YearLinks yearLinks,
            String script,
            CountsByYear years,
            String yearsHref) {}

    static IndicatorPage of(Asked asked, PublishedIndicator indicator, String level) {
        return new IndicatorPage(
                Frame.of(asked, "/indicators", indicator.name(), indicator.question())
                        .withData(asked),
                indicator.name(),
                asked.phrases().worded("agenda.", indicator.agendaArea()),
                indicator.question(),
                indicator.scale().stream()
                        .map(one -> new Level(
                                new Mark(
                                        "l" + Mark.depth(one.code(), indicator),
                                        asked.phrases().standing(one.name()),
                                        0),
                                one.meaning()))
                        .toList()
                        .reversed(),
                facts(asked, indicator),
                IndicatorsController.isOnMaps(indicator) ? world(asked, indicator, level) : null,
                FiguresByState.suits(indicator) ? FiguresByState.of(asked, indicator) : null,
                newest(asked, indicator),
                findings(asked, indicator),
                KnownCases.of(asked, one -> one.indicator().equals(indicator.id())));
    }

    private static World world(Asked asked, PublishedIndicator indicator, String level) {
        Words words = asked.words();
        List<PublishedFinding> findings = asked.edition().findings(indicator.id(), asked.moment());
        PublishedYears years = YearCourse.years(asked, indicator);
        String levelName = asked.phrases().orAbove(level, indicator);
        CountView count = CountView.of(
                asked,
                asked.edition().count(indicator.id(), level, asked.moment(), new Population.States()),
                levelName);
        return new World(
                levelName,
                asked.phrases().standing(levelName),
                indicator.scale().stream()
                        .skip(1)
                        .map(other -> new Link(
                                asked.phrases().standing(other.name()),
                                other.code().equals(level)
                                        ? ""
                                        : asked.to("/indicators/" + indicator.id() + "?level=" + other.code())))
                        .toList()
                        .reversed(),
                asked.phrases().day(asked.moment().on()),
                count,
                WorldPage.evidence(asked, findings),
                AnswerMap.of(
                        asked,
                        indicator,
                        findings,
                        years,
                        words.say("world.description", count.range(), count.of(), levelName, indicator.name())),
                StatesByAnswer.of(asked, indicator, findings),
                Legend.of(asked, indicator, findings, years),
                YearLinks.of(
                        asked,
                        indicator,
                        level,
                        day -> "/indicators/" + indicator.id() + "?on=" + day + YearLinks.level(indicator, level)),
                asked.setting().yearsScript(),
                CountsByYear.of(asked, indicator, level),
                asked.to("/indicators/" + indicator.id() + "/years"));
    }

    private static @Nullable Link newest(Asked asked, PublishedIndicator indicator) {
        boolean speaksOfItsPeriodOnly = indicator.persistence().equals("period-only")
                && indicator.universe().equals("states")
                && asked.edition().findings(indicator.id(), asked.moment()).stream()
                        .noneMatch(FiguresByState::isAnswered);
        return speaksOfItsPeriodOnly ? FiguresByState.newest(asked, indicator) : null;
    }

    private static List<Fact> facts(Asked asked, PublishedIndicator indicator) {
        Words words = asked.words();
        List<Fact> facts = new ArrayList<>();
        add(facts, words.say("indicator.kind"), asked.phrases().worded("kind.", indicator.kind()), "");
        asked.edition().instruments().stream()
                .filter(instrument -> instrument.id().value().equals(indicator.instrument()))
                .findFirst()
                .ifPresent(instrument -> add(
                        facts,
                        words.say("indicator.instrument"),
                        instrument.shortTitle(),
                        asked.to("/instruments/" + instrument.id())));
        commitments(asked, indicator, facts);
        add(facts, words.say("indicator.persistence"), persistence(asked, indicator), "");
        add(
                facts,
                words.say("indicator.authority"),
                asked.phrases().worded("order.", indicator.authorityOrder()),
                "/method#authority");
        add(facts, words.say("indicator.guidance"), indicator.guidance(), "");
        add(facts, words.say("indicator.note"), indicator.note(), "");
        add(
                facts,
                words.say("indicator.id"),
                words.say("indicator.version", indicator.id().value(), String.valueOf(indicator.version())),
                "");
        return facts;
    }

    private static void commitments(Asked asked, PublishedIndicator indicator, List<Fact> facts) {
        for (CommitmentId id : indicator.commitments()) {
            add(
                    facts,
                    asked.words().say("indicator.commitment"),
                    CommitmentName.of(asked, id),
                    asked.edition().commitment(id).isPresent() ? CommitmentName.address(asked, id) : "");
        }
        if (!indicator.commitments().isEmpty() && !indicator.fulfilledAt().isEmpty()) {
            add(
                    facts,
                    asked.words().say("indicator.fulfilled-at"),
                    asked.phrases().orAbove(indicator.fulfilledAt(), indicator),
                    "");
        }
    }

    private static void add(List<Fact> facts, String label, String text, String href) {
        if (!text.isBlank()) {
            facts.add(new Fact(label, text, href));
        }
    }

    private static String persistence(Asked asked, PublishedIndicator indicator) {
        String written = indicator.persistence();
        int colon = written.indexOf(':');
        return colon < 0
                ? asked.phrases().worded("persistence.", written)
                : asked.words()
                        .say(
                                "persistence." + written.substring(0, colon),
                                Integer.parseInt(written.substring(colon + 1)));
    }

    private static List<FindingView> findings(Asked asked, PublishedIndicator indicator) {
        return asked.edition().claims(new ClaimQuery(null, indicator.id(), null, 0, MOST_CLAIMS)).stream()
                .map(PublishedClaim::subject)
                .filter(subject -> !(subject instanceof Subject.Area))
                .distinct()
                .flatMap(subject -> asked.edition().finding(subject, indicator.id(), asked.moment()).stream())
                .filter(finding -> finding.finding() != PublishedFinding.Kind.NOT_YET_ASSESSED)
                .map(finding -> FindingView.of(asked, finding, indicator, SubjectName.of(asked, finding.subject())))
                .toList();
    }
}
