package org.pledgewatch.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// The findings a question asks for, computed as they are read: by indicator, then by subject.
record FindingList(
        Edition edition,
        Moment moment,
        @Nullable Subject subject,
        @Nullable PublishedIndicator indicator) {

    static FindingList of(Question question) {
        return new FindingList(
                question.edition(),
                question.moment(),
                question.subject().orElse(null),
                question.indicator().orElse(null));
    }

    Shown.Listing<PublishedFinding> from(Optional<Place> after) {
        return new Shown.Listing<>(
                after.map(this::after).orElseGet(this::all),
                finding -> finding.indicator() + " " + finding.subject().text(),
                FindingForm.in(edition));
    }

    Stream<PublishedFinding> all() {
        return indicators().stream().flatMap(this::of);
    }

    private Stream<PublishedFinding> after(Place place) {
        int space = place.value().indexOf(' ');
        String lastIndicator = space < 0 ? "" : place.value().substring(0, space);
        String lastSubject = place.value().substring(space + 1);
        List<PublishedIndicator> left = indicators().stream()
                .dropWhile(next -> !next.id().value().equals(lastIndicator))
                .toList();
        if (left.isEmpty()) {
            throw Parameters.malformed("after", place.written(), "taken from the \"next\" address of this list");
        }
        return Stream.concat(
                of(left.getFirst()).filter(finding -> finding.subject().text().compareTo(lastSubject) > 0),
                left.stream().skip(1).flatMap(this::of));
    }

    private List<PublishedIndicator> indicators() {
        if (indicator != null) {
            return List.of(indicator);
        }
        Predicate<PublishedIndicator> asked = subject == null
                ? candidate -> candidate.universe().equals("states")
                : candidate -> isAskedOf(subject, candidate);
        return edition.indicators().stream().filter(asked).toList();
    }

    private Stream<PublishedFinding> of(PublishedIndicator asked) {
        if (subject != null) {
            return isAskedOf(subject, asked) ? edition.finding(subject, asked.id(), moment).stream() : Stream.empty();
        }
        if (asked.universe().equals("states")) {
            return edition.findings(asked.id(), moment).stream();
        }
        return ClaimList.all(edition, new ClaimQuery(null, asked.id(), null, 0, ClaimList.BATCH))
                .map(PublishedClaim::subject)
                .distinct()
                .sorted((one, other) -> one.text().compareTo(other.text()))
                .flatMap(each -> edition.finding(each, asked.id(), moment).stream());
    }

    /// Of its universe; or of another, such as the world of an indicator of states, where a source speaks of it.
    private boolean isAskedOf(Subject asked, PublishedIndicator candidate) {
        return candidate.universe().equals(universe(asked))
                || !edition.claims(new ClaimQuery(asked, candidate.id(), null, 0, 1))
                        .isEmpty();
    }

    private static String universe(Subject subject) {
        return switch (subject) {
            case Subject.Area _, Subject.Subdivision _ -> "states";
            case Subject.World _, Subject.Grouping _ -> "world";
            case Subject.EventSubject _ -> "event";
            case Subject.InstrumentSubject _ -> "instrument";
        };
    }
}
