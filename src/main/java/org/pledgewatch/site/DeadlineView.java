package org.pledgewatch.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedArea;
import org.pledgewatch.publication.PublishedCommitment;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedOutcome;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// A deadline of a commitment, and what became of it.
///
/// @param verified whether somebody read it; if not, it says so and is no headline
/// @param meaning the days it may mean, in words; empty where it names none
/// @param source where it was read; without a label where there is no record of it
/// @param note why nothing is said of who met it; empty where it is said
/// @param outcomes the heads of the table's columns
/// @param rows how many states have each outcome, indicator by indicator; none where nothing is said
/// @param named who they are, where they are few and something is known
public record DeadlineView(
        String words,
        boolean verified,
        String meaning,
        Link source,
        String note,
        String caption,
        List<String> outcomes,
        List<Row> rows,
        List<Named> named) {
    private static final int FEW = 40;

    public record Row(String indicator, String href, List<String> numbers) {}

    public record Named(String outcome, String indicator, List<Link> states) {}

    static List<DeadlineView> all(Asked asked, PublishedCommitment commitment) {
        List<PublishedOutcome> outcomes = asked.edition().deadlines(commitment.id(), asked.moment());
        return commitment.deadlines().stream()
                .map(deadline -> of(
                        asked,
                        commitment,
                        deadline,
                        outcomes.stream()
                                .filter(outcome -> outcome.deadline().equals(deadline))
                                .toList()))
                .toList();
    }

    private static DeadlineView of(
            Asked asked,
            PublishedCommitment commitment,
            PublishedCommitment.Deadline deadline,
            List<PublishedOutcome> outcomes) {
        Words words = asked.words();
        List<PublishedOutcome.Kind> kinds = shown(outcomes);
        List<PublishedIndicator> indicators = outcomes.stream()
                .map(PublishedOutcome::indicator)
                .distinct()
                .flatMap(id -> asked.edition().indicator(id).stream())
                .toList();
        return new DeadlineView(
                asked.phrases()
                        .standing(
                                isRead(commitment, deadline)
                                        ? deadline.words()
                                        : words.say("commitment.deadline.unverified", deadline.words())),
                isRead(commitment, deadline),
                deadline.bounds().isEmpty()
                        ? ""
                        : words.say("commitment.deadline.means", asked.phrases().dated(deadline.bounds())),
                source(asked, deadline),
                note(words, commitment, deadline),
                words.say("commitment.outcomes.caption", asked.phrases().standing(deadline.words())),
                kinds.stream().map(kind -> words.say("outcome." + kind.word())).toList(),
                indicators.stream()
                        .map(indicator -> row(asked, indicator, kinds, outcomes))
                        .toList(),
                kinds.stream()
                        .filter(kind -> kind != PublishedOutcome.Kind.UNKNOWN)
                        .flatMap(kind -> indicators.stream()
                                .flatMap(indicator -> named(asked, indicator, kind, outcomes).stream()))
                        .toList());
    }

    /// Every outcome has its column, also where no state has it; "not yet due" only while some deadline is.
    private static List<PublishedOutcome.Kind> shown(List<PublishedOutcome> outcomes) {
        return Arrays.stream(PublishedOutcome.Kind.values())
                .filter(kind -> kind != PublishedOutcome.Kind.NOT_YET_DUE
                        || outcomes.stream().anyMatch(outcome -> outcome.outcome() == kind))
                .toList();
    }

    private static Row row(
            Asked asked,
            PublishedIndicator indicator,
            List<PublishedOutcome.Kind> kinds,
            List<PublishedOutcome> outcomes) {
        return new Row(
                indicator.name(),
                asked.to("/indicators/" + indicator.id()),
                kinds.stream()
                        .map(kind -> asked.phrases()
                                .number(having(outcomes, indicator.id(), kind).count()))
                        .toList());
    }

    private static Optional<Named> named(
            Asked asked, PublishedIndicator indicator, PublishedOutcome.Kind kind, List<PublishedOutcome> outcomes) {
        List<Link> states = having(outcomes, indicator.id(), kind)
                .map(outcome -> state(asked, outcome.subject()))
                .sorted(Comparator.comparing(Link::label))
                .toList();
        return states.isEmpty() || states.size() > FEW
                ? Optional.empty()
                : Optional.of(new Named(asked.words().say("outcome." + kind.word()), indicator.name(), states));
    }

    private static Stream<PublishedOutcome> having(
            List<PublishedOutcome> outcomes, IndicatorId indicator, PublishedOutcome.Kind kind) {
        return outcomes.stream()
                .filter(outcome ->
                        outcome.outcome() == kind && outcome.indicator().equals(indicator));
    }

    private static Link source(Asked asked, PublishedCommitment.Deadline deadline) {
        if (deadline.document() == 0) {
            return new Link("", "");
        }
        return new Link(
                asked.edition()
                        .document(new DocumentNumber(deadline.document()))
                        .map(PublishedDocument::title)
                        .orElse(String.valueOf(deadline.document())),
                asked.to("/library/" + deadline.document()));
    }

    private static String note(Words words, PublishedCommitment commitment, PublishedCommitment.Deadline deadline) {
        if (deadline.decides()) {
            return commitment.indicators().isEmpty() ? words.say("commitment.deadline.unobserved") : "";
        }
        return words.say(
                isRead(commitment, deadline) ? "commitment.deadline.no-day" : "commitment.deadline.not-verified");
    }

    private static boolean isRead(PublishedCommitment commitment, PublishedCommitment.Deadline deadline) {
        return deadline.verified() && !commitment.isFromMemory();
    }

    private static Link state(Asked asked, Subject subject) {
        return subject instanceof Subject.Area(var code)
                ? new Link(
                        asked.edition().area(code).map(PublishedArea::shortName).orElse(code.value()),
                        asked.to("/states/" + code))
                : new Link(subject.text(), "");
    }
}
