package org.pledgewatch.site;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.vocabulary.IndicatorId;

/// A treaty or a declaration: its dates with their sources, how many states are bound, who did what when.
public record InstrumentPage(
        Frame frame,
        String title,
        String shortTitle,
        String kind,
        String summary,
        List<Fact> facts,
        String indicator,
        String indicatorHref,
        List<StatusCount> counts,
        List<FindingView> findings,
        List<TextSection> sections,
        VersionsView versions,
        LinksView links,
        KnownCases cases,
        List<Year> chronology) {
    private static final int MOST_CLAIMS = 5_000;

    /// @param source where it was read, empty where the fact names its own
    public record Fact(String label, String text, String source) {}

    public record StatusCount(Mark mark, String count, String href) {}

    /// A section of a congress text with its commitments.
    ///
    /// @param note that the grouping is ours; empty where it is the text's
    public record TextSection(String title, String note, List<Listed> commitments) {}

    public record Listed(String code, String href, String title, EvidenceMark mark) {}

    /// The acts of one year.
    public record Year(String year, String number, List<Act> acts) {}

    public record Act(String when, String name, String href, String done) {}

    private record Done(LocalDate day, PublishedClaim claim, AnswerValue.OfAct act) {}

    static InstrumentPage of(Asked asked, PublishedInstrument instrument) {
        Optional<PublishedIndicator> indicator = instrument.statusIndicator().isEmpty()
                ? Optional.empty()
                : asked.edition().indicator(new IndicatorId(instrument.statusIndicator()));
        List<TextSection> sections = sections(asked, instrument);
        return new InstrumentPage(
                Frame.of(
                                asked,
                                sections.isEmpty() ? "/indicators" : "/commitments",
                                instrument.shortTitle(),
                                instrument.summary())
                        .withData(asked),
                instrument.title(),
                instrument.shortTitle(),
                asked.phrases().worded("instrument.kind.", instrument.kind()),
                instrument.summary(),
                facts(asked, instrument),
                indicator.map(PublishedIndicator::name).orElse(""),
                indicator.map(found -> asked.to("/indicators/" + found.id())).orElse(""),
                indicator.map(found -> counts(asked, found)).orElse(List.of()),
                findings(asked, instrument),
                sections,
                VersionsView.of(asked, instrument.id()),
                LinksView.of(asked, instrument.id().value()),
                KnownCases.of(
                        asked,
                        one -> subjects(instrument).contains(one.subject().text())
                                || one.indicator().value().equals(instrument.statusIndicator())),
                indicator.map(found -> chronology(asked, found)).orElse(List.of()));
    }

    private static List<TextSection> sections(Asked asked, PublishedInstrument instrument) {
        return asked.edition().sections().stream()
                .filter(section -> section.instrument().equals(instrument.id()))
                .map(section -> new TextSection(
                        section.title(),
                        section.ownGrouping() ? asked.words().say("instrument.own-grouping") : "",
                        asked.edition().commitments().stream()
                                .filter(one -> one.id().instrument().equals(instrument.id())
                                        && one.section().equals(section.code()))
                                .map(one -> new Listed(
                                        CommitmentName.code(one.id()),
                                        CommitmentName.address(asked, one.id()),
                                        one.title(),
                                        EvidenceMark.of(asked.words(), one.mark())))
                                .toList()))
                .toList();
    }

    private static List<Fact> facts(Asked asked, PublishedInstrument instrument) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        List<Fact> facts = new ArrayList<>();
        add(facts, words.say("instrument.adopted"), phrases.dated(instrument.adopted()), instrument.adoptedSource());
        if (instrument.inForce() != null) {
            add(facts, words.say("instrument.in-force"), phrases.day(instrument.inForce()), instrument.inForceSource());
        }
        if (!instrument.delay().isEmpty()) {
            add(facts, words.say("instrument.delay"), delay(words, instrument.delay()), instrument.delaySource());
        }
        add(facts, words.say("instrument.depositary"), depositary(instrument), "");
        add(facts, words.say("instrument.text"), instrument.textAddress(), "");
        return facts;
    }

    private static String depositary(PublishedInstrument instrument) {
        return instrument.depositaryReference().isEmpty()
                ? instrument.depositary()
                : instrument.depositary() + ", " + instrument.depositaryReference();
    }

    private static String delay(Words words, String written) {
        Period delay = Period.parse(written);
        return delay.getDays() > 0
                ? words.say("instrument.delay.days", delay.getDays())
                : words.say("instrument.delay.months", (int) delay.toTotalMonths());
    }

    private static void add(List<Fact> facts, String label, String text, String source) {
        if (!text.isBlank()) {
            facts.add(new Fact(label, text, source));
        }
    }

    private static List<StatusCount> counts(Asked asked, PublishedIndicator indicator) {
        return indicator.scale().stream()
                .skip(1)
                .map(level -> new StatusCount(
                        new Mark(
                                "l" + Mark.depth(level.code(), indicator),
                                asked.phrases().standing(asked.phrases().orAbove(level.code(), indicator)),
                                0),
                        said(asked, indicator, level.code()),
                        asked.to("/?indicator=" + indicator.id() + "&level=" + level.code())))
                .toList()
                .reversed();
    }

    private static String said(Asked asked, PublishedIndicator indicator, String level) {
        var count = asked.edition().count(indicator.id(), level, asked.moment(), new Population.States());
        return asked.words()
                .say(
                        "count.of",
                        asked.phrases().range(count.low(), count.high()),
                        asked.phrases().number(count.of()));
    }

    /// The text, and the congress that adopted it.
    private static List<String> subjects(PublishedInstrument instrument) {
        return List.of("instrument:" + instrument.id(), "event:" + instrument.id());
    }

    private static List<FindingView> findings(Asked asked, PublishedInstrument instrument) {
        List<String> subjects = subjects(instrument);
        return asked.edition().indicators().stream()
                .filter(indicator -> !indicator.universe().equals("states"))
                .flatMap(indicator ->
                        asked.edition().claims(new ClaimQuery(null, indicator.id(), null, 0, MOST_CLAIMS)).stream()
                                .map(PublishedClaim::subject)
                                .filter(subject -> subjects.contains(subject.text()))
                                .distinct()
                                .flatMap(subject ->
                                        asked.edition().finding(subject, indicator.id(), asked.moment()).stream())
                                .map(finding -> FindingView.of(
                                        asked,
                                        finding,
                                        indicator,
                                        new SubjectName(indicator.name(), asked.to("/indicators/" + indicator.id())))))
                .toList();
    }

    private static List<Year> chronology(Asked asked, PublishedIndicator indicator) {
        List<Done> acts = asked.edition().claims(new ClaimQuery(null, indicator.id(), null, 0, MOST_CLAIMS)).stream()
                .<Done>mapMulti((claim, take) -> {
                    if (claim.answer() instanceof AnswerValue.OfAct act
                            && act.earliest().equals(act.latest())) {
                        take.accept(new Done(act.earliest(), claim, act));
                    }
                })
                .sorted(Comparator.comparing(Done::day)
                        .thenComparing(done -> done.claim().id()))
                .toList();
        return acts.stream()
                .map(done -> done.day().getYear())
                .distinct()
                .map(year -> year(asked, year, acts))
                .toList();
    }

    private static Year year(Asked asked, int year, List<Done> acts) {
        List<Done> within =
                acts.stream().filter(done -> done.day().getYear() == year).toList();
        return new Year(
                String.valueOf(year),
                asked.words().say("instrument.acts", within.size()),
                within.stream().map(done -> act(asked, done)).toList());
    }

    private static Act act(Asked asked, Done done) {
        SubjectName name = SubjectName.of(asked, done.claim().subject());
        Phrases phrases = asked.phrases();
        return new Act(
                phrases.bounds(done.claim().from()),
                name.name(),
                asked.toClaim(done.claim().document(), done.claim().id()),
                phrases.worded("act.", done.act().act()));
    }
}
