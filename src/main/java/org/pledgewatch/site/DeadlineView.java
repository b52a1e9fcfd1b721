package org.pledgewatch.site;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
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
/// @param meaning the days it may mean, in words; empty where it names none
/// @param source where it was read
/// @param note why nothing is said of who met it; empty where it is said
/// @param tables one for each indicator
public record DeadlineView(String words, String meaning, Link source, String note, List<Table> tables) {
    private static final int FEW = 40;

    public record Table(String indicator, String caption, List<Row> rows) {}

    /// @param states those that are few enough to name
    public record Row(String outcome, String sign, String number, List<Link> states) {}

    static List<DeadlineView> all(Asked asked, PublishedCommitment commitment) {
        List<PublishedOutcome> outcomes = asked.edition().deadlines(commitment.id(), asked.moment());
        return commitment.deadlines().stream()
                .map(deadline -> of(asked, commitment, deadline, outcomes))
                .toList();
    }

    private static DeadlineView of(
            Asked asked,
            PublishedCommitment commitment,
            PublishedCommitment.Deadline deadline,
            List<PublishedOutcome> outcomes) {
        return new DeadlineView(
                asked.phrases().standing(deadline.words()),
                deadline.bounds().isEmpty()
                        ? ""
                        : asked.words()
                                .say(
                                        "commitment.deadline.means",
                                        asked.phrases().dated(deadline.bounds())),
                source(asked, deadline),
                note(asked.words(), commitment, deadline),
                commitment.indicators().stream()
                        .flatMap(id -> table(asked, id, deadline, outcomes).stream())
                        .toList());
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
        if (!deadline.verified() || commitment.isFromMemory()) {
            return words.say("commitment.deadline.not-verified");
        }
        return words.say("commitment.deadline.no-day");
    }

    private static List<Table> table(
            Asked asked, IndicatorId id, PublishedCommitment.Deadline deadline, List<PublishedOutcome> outcomes) {
        List<PublishedOutcome> ours = outcomes.stream()
                .filter(outcome ->
                        outcome.indicator().equals(id) && outcome.deadline().equals(deadline))
                .toList();
        if (ours.isEmpty()) {
            return List.of();
        }
        String name =
                asked.edition().indicator(id).map(PublishedIndicator::name).orElse(id.value());
        return List.of(new Table(
                name,
                asked.words().say("commitment.outcomes.caption", deadline.words(), name),
                Arrays.stream(PublishedOutcome.Kind.values())
                        .flatMap(kind -> rows(
                                asked,
                                kind,
                                ours.stream()
                                        .filter(outcome -> outcome.outcome() == kind)
                                        .toList()))
                        .toList()));
    }

    /// Every outcome has its row, also where no state has it; "not yet due" only while it is so.
    private static Stream<Row> rows(Asked asked, PublishedOutcome.Kind kind, List<PublishedOutcome> outcomes) {
        if (kind == PublishedOutcome.Kind.NOT_YET_DUE && outcomes.isEmpty()) {
            return Stream.of();
        }
        boolean named = kind != PublishedOutcome.Kind.UNKNOWN && outcomes.size() <= FEW;
        return Stream.of(new Row(
                asked.words().say("outcome." + kind.word()),
                kind.word(),
                asked.phrases().number(outcomes.size()),
                named
                        ? outcomes.stream()
                                .map(outcome -> state(asked, outcome.subject()))
                                .sorted(Comparator.comparing(Link::label))
                                .toList()
                        : List.of()));
    }

    private static Link state(Asked asked, Subject subject) {
        return subject instanceof Subject.Area(var code)
                ? new Link(
                        asked.edition().area(code).map(PublishedArea::shortName).orElse(code.value()),
                        asked.to("/states/" + code))
                : new Link(subject.text(), "");
    }
}
