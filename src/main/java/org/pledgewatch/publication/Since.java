package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.DateBounds;

/// Since when the answer of a finding holds; empty where it is not known, or was never otherwise.
final class Since {
    private Since() {}

    static Optional<DateBounds> of(Edition edition, PublishedFinding finding) {
        if (finding.finding() != PublishedFinding.Kind.ESTABLISHED || !hasLevels(edition, finding)) {
            return Optional.empty();
        }
        List<PublishedPeriod> periods = edition.history(finding.subject(), finding.indicator(), finding.moment());
        int first = periods.size();
        while (first > 0 && says(periods.get(first - 1).finding(), finding)) {
            first--;
        }
        if (first == 0 || first == periods.size() || wasOnlySeen(edition, periods.get(first))) {
            return Optional.empty();
        }
        return Optional.of(beginning(periods, first, finding));
    }

    private static boolean hasLevels(Edition edition, PublishedFinding finding) {
        return edition.indicator(finding.indicator())
                .map(indicator -> !indicator.scale().isEmpty())
                .orElse(false);
    }

    /// The answer began when it was first certain, or on any of the undetermined days before that leave it possible.
    private static DateBounds beginning(List<PublishedPeriod> periods, int first, PublishedFinding finding) {
        LocalDate certain = periods.get(first).from();
        LocalDate earliest = certain;
        for (int index = first - 1; index >= 0 && mayBe(periods.get(index).finding(), finding); index--) {
            earliest = periods.get(index).from();
        }
        return new DateBounds(earliest, certain);
    }

    /// An observation says nothing of the days before it: what was first seen on a day may have been so for long.
    private static boolean wasOnlySeen(Edition edition, PublishedPeriod period) {
        List<PublishedClaim> claims = period.finding().answers().stream()
                .flatMap(answer -> answer.claims().stream())
                .flatMap(claim -> edition.claim(claim).stream())
                .toList();
        return !claims.isEmpty()
                && claims.stream().allMatch(claim -> claim.validity().equals("observed"));
    }

    private static boolean mayBe(PublishedFinding before, PublishedFinding finding) {
        return before.finding() == PublishedFinding.Kind.UNDETERMINED
                && values(before).containsAll(values(finding));
    }

    private static boolean says(PublishedFinding earlier, PublishedFinding now) {
        return earlier.finding() == PublishedFinding.Kind.ESTABLISHED
                && values(earlier).equals(values(now));
    }

    private static List<AnswerValue> values(PublishedFinding finding) {
        return finding.answers().stream().map(PublishedAnswer::answer).toList();
    }
}
