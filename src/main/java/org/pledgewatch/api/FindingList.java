package org.pledgewatch.api;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.IndicatorId;
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
        if (subject == null) {
            return indicator != null
                    ? List.of(indicator)
                    : edition.indicators().stream()
                            .filter(candidate -> candidate.universe().equals("states"))
                            .toList();
        }
        Set<IndicatorId> spokenOf = spokenOf(subject);
        return (indicator != null ? List.of(indicator) : edition.indicators())
                .stream()
                        .filter(candidate ->
                                candidate.universe().equals(universe(subject)) || spokenOf.contains(candidate.id()))
                        .toList();
    }

    /// Sources count states themselves: they speak of the world, or of a grouping, under an indicator of states.
    private Set<IndicatorId> spokenOf(Subject whole) {
        return switch (whole) {
            case Subject.World _, Subject.Grouping _ ->
                ClaimList.all(edition, new ClaimQuery(whole, null, null, 0, ClaimList.BATCH))
                        .map(PublishedClaim::indicator)
                        .collect(Collectors.toSet());
            case Subject.Area _, Subject.Subdivision _, Subject.EventSubject _, Subject.InstrumentSubject _ -> Set.of();
        };
    }

    private Stream<PublishedFinding> of(PublishedIndicator asked) {
        if (subject != null) {
            return edition.finding(subject, asked.id(), moment).stream();
        }
        if (asked.universe().equals("states")) {
            return edition.findings(asked.id(), moment).stream();
        }
        return ClaimList.all(edition, new ClaimQuery(null, asked.id(), null, 0, ClaimList.BATCH))
                .map(PublishedClaim::subject)
                .distinct()
                .sorted(Comparator.comparing(Subject::text))
                .flatMap(each -> edition.finding(each, asked.id(), moment).stream());
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
