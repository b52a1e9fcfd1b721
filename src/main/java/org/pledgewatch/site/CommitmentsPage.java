package org.pledgewatch.site;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedInstrument;
import org.pledgewatch.publication.PublishedSection;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.InstrumentId;

/// The checklist: what three congresses asked for, section by section, and how many states have done it.
///
/// @param note why there is nothing to show; empty otherwise
public record CommitmentsPage(Frame frame, String day, List<EvidenceMark> marks, List<Text> texts, String note) {

    /// One congress text.
    public record Text(String anchor, String title, String href, String number, String note, List<Section> sections) {}

    public record Section(String title, String caption, List<Row> rows) {}

    /// @param note that it is an annex; empty otherwise
    public record Row(
            String code,
            String href,
            String title,
            EvidenceMark mark,
            String note,
            List<String> deadlines,
            List<Done> done,
            String notObserved) {}

    /// @param range of the states that are at the level that fulfils; in words, and without an address, where nobody
    /// has looked yet
    public record Done(String name, String range, String href) {}

    static CommitmentsPage of(Asked asked) {
        Words words = asked.words();
        List<Text> texts =
                inOrder(asked.edition()).map(text -> text(asked, text)).toList();
        return new CommitmentsPage(
                Frame.of(asked, "/commitments", words.say("commitments.title"), words.say("commitments.description"))
                        .withData(asked),
                asked.phrases().day(asked.moment().on()),
                Stream.of("V", "P", "M")
                        .map(letter -> EvidenceMark.of(words, letter))
                        .toList(),
                texts,
                texts.isEmpty() ? words.say("commitments.none") : "");
    }

    /// The texts in the order in which they were adopted.
    private static Stream<PublishedInstrument> inOrder(Edition edition) {
        List<InstrumentId> known = edition.sections().stream()
                .map(PublishedSection::instrument)
                .distinct()
                .toList();
        return edition.instruments().stream()
                .filter(instrument -> known.contains(instrument.id()))
                .sorted(Comparator.comparing(PublishedInstrument::adopted));
    }

    private static Text text(Asked asked, PublishedInstrument text) {
        List<PublishedCommitment> all = asked.edition().commitments().stream()
                .filter(one -> one.id().instrument().equals(text.id()))
                .toList();
        int counted = (int) all.stream().filter(one -> !one.annex()).count();
        return new Text(
                text.id().value(),
                text.shortTitle(),
                asked.to("/instruments/" + text.id()),
                asked.words().say("commitments.number", counted),
                ownCodes(asked.words(), all),
                asked.edition().sections().stream()
                        .filter(section -> section.instrument().equals(text.id()))
                        .map(section -> section(asked, text, section, all))
                        .toList());
    }

    private static String ownCodes(Words words, List<PublishedCommitment> all) {
        List<String> others = all.stream()
                .filter(one -> !one.ownCode())
                .map(one -> CommitmentName.code(one.id()))
                .toList();
        if (others.size() == all.size()) {
            return "";
        }
        return others.isEmpty()
                ? words.say("commitments.own-codes")
                : words.say("commitments.own-codes.but", String.join(words.say("list.comma"), others));
    }

    private static Section section(
            Asked asked, PublishedInstrument text, PublishedSection section, List<PublishedCommitment> all) {
        return new Section(
                section.title(),
                asked.words().say("commitments.caption", text.shortTitle(), section.title()),
                all.stream()
                        .filter(one -> one.section().equals(section.code()))
                        .map(one -> row(asked, one))
                        .toList());
    }

    private static Row row(Asked asked, PublishedCommitment one) {
        Words words = asked.words();
        return new Row(
                CommitmentName.code(one.id()),
                CommitmentName.address(asked, one.id()),
                one.title(),
                EvidenceMark.of(words, one.mark()),
                one.annex() ? words.say("commitment.annex") : "",
                one.deadlines().stream()
                        .map(deadline -> deadline.verified()
                                ? deadline.words()
                                : words.say("commitment.deadline.unverified", deadline.words()))
                        .toList(),
                one.indicators().stream()
                        .flatMap(id -> done(asked, id).stream())
                        .toList(),
                one.annex() || !one.indicators().isEmpty() ? "" : words.say("commitments.not-observed"));
    }

    private static Optional<Done> done(Asked asked, IndicatorId id) {
        return asked.edition()
                .indicator(id)
                .filter(IndicatorsController::isOnMaps)
                .map(indicator -> done(asked, indicator));
    }

    private static Done done(Asked asked, PublishedIndicator indicator) {
        PublishedCount count =
                asked.edition().count(indicator.id(), indicator.fulfilledAt(), asked.moment(), new Population.States());
        return nobodyHasLooked(asked, indicator, count)
                ? new Done(indicator.name(), asked.words().say("commitments.not-assessed"), "")
                : new Done(
                        indicator.name(),
                        asked.phrases().range(count.low(), count.high()),
                        asked.to("/indicators/" + indicator.id()));
    }

    private static boolean nobodyHasLooked(Asked asked, PublishedIndicator indicator, PublishedCount count) {
        return count.unknown() == count.of()
                && asked.edition().findings(indicator.id(), asked.moment()).stream()
                        .allMatch(finding -> finding.finding() == PublishedFinding.Kind.NOT_YET_ASSESSED);
    }
}
