package org.pledgewatch.site;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedYears;

/// The world on one day: how many states are at a level of one indicator, which they are, and how old the evidence is.
public record WorldPage(
        Frame frame,
        Choice choice,
        String indicator,
        String indicatorHref,
        String level,
        String day,
        CountView count,
        String evidence,
        StatesByAnswer states,
        Legend legend,
        Content map,
        YearLinks years,
        String script,
        News news) {

    /// The form by which another indicator, level or day is asked for.
    public record Choice(
            List<Option> indicators, List<Option> levels, String on, String known, String latest, String edition) {}

    public record Option(String value, String label, boolean chosen) {}

    static WorldPage of(Asked asked, PublishedIndicator indicator, String level) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        List<PublishedFinding> findings = asked.edition().findings(indicator.id(), asked.moment());
        PublishedCount count = asked.edition().count(indicator.id(), level, asked.moment(), new Population.States());
        String levelName = phrases.orAbove(level, indicator);
        CountView counted = CountView.of(asked, count, levelName);
        StatesByAnswer states = StatesByAnswer.of(asked, indicator, findings);
        PublishedYears years = YearCourse.years(asked, indicator);
        String description = words.say("world.description", counted.range(), counted.of(), levelName, indicator.name());
        return new WorldPage(
                Frame.of(asked, "/", words.say("world.title"), description).withData(asked),
                choice(asked, indicator, level),
                indicator.name(),
                asked.to("/indicators/" + indicator.id()),
                levelName,
                phrases.day(asked.moment().on()),
                counted,
                evidence(asked, findings),
                states,
                Legend.of(asked, indicator, findings, years),
                AnswerMap.of(asked, indicator, findings, years, description),
                YearLinks.of(
                        asked,
                        indicator,
                        level,
                        day -> "/?indicator=" + indicator.id() + YearLinks.level(indicator, level) + "&on=" + day),
                asked.setting().yearsScript(),
                News.of(asked));
    }

    /// How old the evidence is, in one line.
    static String evidence(Asked asked, List<PublishedFinding> findings) {
        Phrases phrases = asked.phrases();
        List<LocalDate> days = findings.stream()
                .map(PublishedFinding::lastEvidence)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Optional<LocalDate> newest = days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
        return newest.map(last -> days.getFirst().equals(last)
                        ? asked.words().say("world.evidence.one", phrases.day(last))
                        : asked.words().say("world.evidence.many", phrases.day(days.getFirst()), phrases.day(last)))
                .orElseGet(() -> asked.words().say("world.evidence.none"));
    }

    private static Choice choice(Asked asked, PublishedIndicator indicator, String level) {
        return new Choice(
                IndicatorsController.onMaps(asked.edition()).stream()
                        .map(offered -> new Option(
                                offered.id().value(),
                                offered.name(),
                                offered.id().equals(indicator.id())))
                        .toList(),
                indicator.scale().stream()
                        .skip(1)
                        .map(offered -> new Option(
                                offered.code(),
                                asked.phrases().standing(asked.phrases().orAbove(offered.code(), indicator)),
                                offered.code().equals(level)))
                        .toList()
                        .reversed(),
                asked.moment().on().toString(),
                asked.moment().known() == null ? "" : asked.moment().known().toString(),
                asked.edition().record().referenceDay().toString(),
                asked.chosen().getOrDefault("edition", ""));
    }
}
