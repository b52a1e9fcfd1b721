package org.pledgewatch.site;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.Population;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedCount;
import org.pledgewatch.publication.PublishedDisagreement;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.Subject;

/// One disagreement: who or what it is about, what is asked, what sources say, and why that may be.
///
/// @param days on which days sources differ, in words
/// @param kinds in what way they differ
/// @param mark of what is found, where it sums up what was said
/// @param answers what was said, in a line, as far as the mark does not say it
/// @param counted what we count from named states, where the number is one of states; empty otherwise
/// @param finding with all its claims; null where the list is long
/// @param href where its claims are; empty where they are here
public record DisagreementView(
        String subject,
        String subjectHref,
        String asks,
        String asksHref,
        @Nullable Mark mark,
        String answers,
        String days,
        String kinds,
        String note,
        String reference,
        List<Link> counted,
        @Nullable FindingView finding,
        String href) {

    static DisagreementView of(Asked asked, PublishedDisagreement disagreement, boolean whole) {
        SubjectName subject = SubjectName.of(asked, disagreement.finding().subject());
        PublishedIndicator indicator = DisagreementsPage.indicator(asked, disagreement);
        Phrases phrases = asked.phrases();
        String asks = asked.to("/indicators/" + indicator.id());
        FindingView finding =
                FindingView.of(asked, disagreement.finding(), indicator, new SubjectName(indicator.name(), asks));
        return new DisagreementView(
                subject.name(),
                subject.href(),
                indicator.name(),
                asks,
                mark(asked, disagreement.finding(), finding),
                summed(asked, disagreement, indicator),
                asked.words().say("disagreements.days", phrases.days(disagreement.from(), disagreement.until())),
                String.join(
                        asked.words().say("list.comma"),
                        disagreement.kinds().stream()
                                .map(kind -> phrases.worded("disagreement.kind.", kind.replace(' ', '-')))
                                .toList()),
                note(asked, disagreement, whole),
                disagreement.reference(),
                counted(asked, disagreement, indicator),
                whole
                        ? finding.withActs(asked, disagreement.acts(), indicator)
                                .withSaid(asked, disagreement.finding(), disagreement.said(), indicator)
                        : null,
                whole ? "" : details(asked, disagreement, finding));
    }

    /// Why they differ; in a list also why it was settled.
    private static String note(Asked asked, PublishedDisagreement disagreement, boolean whole) {
        String settlement = disagreement.finding().settlement();
        return whole || settlement == null
                ? disagreement.note()
                : (asked.words().say("card.settled", settlement) + " " + disagreement.note()).strip();
    }

    /// In a line: beside a mark what it does not say, or all answers where no mark sums them up.
    private static String summed(Asked asked, PublishedDisagreement disagreement, PublishedIndicator indicator) {
        PublishedFinding finding = disagreement.finding();
        if (!finding.rivals().isEmpty()) {
            return asked.words()
                    .say("state.rivals", asked.phrases().either(words(asked, indicator, finding.rivals().stream())));
        }
        if (isSummedUp(finding)) {
            return "";
        }
        return asked.phrases()
                .standing(String.join(
                        asked.words().say("list.semicolon"),
                        words(
                                asked,
                                indicator,
                                disagreement.acts().isEmpty()
                                        ? Stream.of(finding.answers(), finding.notCompared(), disagreement.said())
                                                .flatMap(List::stream)
                                        : disagreement.acts().stream())));
    }

    /// Where sources differ in words, these are too long for a mark.
    private static @Nullable Mark mark(Asked asked, PublishedFinding finding, FindingView view) {
        if (isSummedUp(finding)) {
            return view.mark();
        }
        return finding.finding() == PublishedFinding.Kind.CONTESTED
                ? Mark.kind(finding.finding(), asked.words())
                : null;
    }

    private static boolean isSummedUp(PublishedFinding finding) {
        return !finding.rivals().isEmpty()
                || (finding.finding() == PublishedFinding.Kind.CONTESTED
                        && finding.answers().stream()
                                .noneMatch(answer -> answer.answer() instanceof AnswerValue.OfWords));
    }

    private static List<String> words(Asked asked, PublishedIndicator indicator, Stream<PublishedAnswer> answers) {
        return answers.map(PublishedAnswer::answer)
                .map(answer -> answer instanceof AnswerValue.OfWords said
                        ? asked.words().say("disagreements.quoted", said.text())
                        : asked.phrases().answer(answer, indicator))
                .distinct()
                .toList();
    }

    /// By its case number; one that has none stands with its claims on the page of what it is about.
    private static String details(Asked asked, PublishedDisagreement disagreement, FindingView finding) {
        if (!disagreement.reference().isEmpty()) {
            return asked.to("/disagreements?case=" + disagreement.reference());
        }
        return switch (disagreement.finding().subject()) {
            case Subject.Area(var code) -> asked.to("/states/" + code + "#" + finding.anchor());
            case Subject.InstrumentSubject(var id) -> asked.to("/instruments/" + id + "#" + finding.anchor());
            case Subject.Subdivision _, Subject.Grouping _, Subject.World _, Subject.EventSubject _ ->
                asked.to("/indicators/" + disagreement.finding().indicator() + "#" + finding.anchor());
        };
    }

    /// How many states are at each level or above, by the states we can name.
    private static List<Link> counted(Asked asked, PublishedDisagreement disagreement, PublishedIndicator indicator) {
        if (!(disagreement.finding().subject() instanceof Subject.World) || !IndicatorsController.isOnMaps(indicator)) {
            return List.of();
        }
        return indicator.scale().stream()
                .skip(1)
                .map(level -> {
                    PublishedCount count = asked.edition()
                            .count(
                                    indicator.id(),
                                    level.code(),
                                    disagreement.finding().moment(),
                                    new Population.States());
                    return new Link(
                            asked.words()
                                    .say(
                                            "disagreements.counted.level",
                                            asked.phrases().orAbove(level.code(), indicator),
                                            asked.phrases().range(count.low(), count.high())),
                            asked.to("/indicators/" + indicator.id() + "?level=" + level.code()));
                })
                .toList()
                .reversed();
    }
}
