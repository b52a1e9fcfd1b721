package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// What our own list adds to what the rule finds: to a known case the claims that its finding does not rest on, such as
/// those for other days; and the cases in which nothing ever stands against anything on a day. The rule has nothing to
/// say
/// about those; a reader who has met both numbers looks for them all the same.
record NotedCases(Edition edition) {
    private record Pair(Subject subject, IndicatorId indicator) {}

    List<PublishedDisagreement> with(List<PublishedDisagreement> found, Moment moment) {
        Map<Pair, PublishedCase> written = new LinkedHashMap<>();
        edition.cases().forEach(one -> written.put(new Pair(one.subject(), one.indicator()), one));
        List<PublishedDisagreement> all = new ArrayList<>();
        for (PublishedDisagreement one : found) {
            Pair pair = new Pair(one.finding().subject(), one.finding().indicator());
            all.add(written.remove(pair) == null ? one : withAllSaid(one, pair, moment));
        }
        written.values().forEach(one -> noted(one, moment).ifPresent(all::add));
        return List.copyOf(all);
    }

    private PublishedDisagreement withAllSaid(PublishedDisagreement found, Pair pair, Moment moment) {
        PublishedFinding finding = found.finding();
        Set<Long> shown = Stream.of(
                        finding.answers(), finding.rivals(), finding.notCompared(), finding.proxies(), found.acts())
                .flatMap(List::stream)
                .flatMap(answer -> answer.claims().stream())
                .collect(Collectors.toSet());
        return found.withSaid(answers(spoken(pair.subject(), pair.indicator(), moment).stream()
                .filter(claim -> !shown.contains(claim.id()))
                .toList()));
    }

    private Optional<PublishedDisagreement> noted(PublishedCase written, Moment moment) {
        if (edition.indicator(written.indicator()).isEmpty()) {
            return Optional.empty();
        }
        List<PublishedClaim> spoken = spoken(written.subject(), written.indicator(), moment);
        return spoken.isEmpty()
                ? Optional.empty()
                : edition.finding(written.subject(), written.indicator(), moment)
                        .map(finding -> new PublishedDisagreement(
                                finding,
                                spoken.stream()
                                        .map(NotedCases::begins)
                                        .min(Comparator.naturalOrder())
                                        .orElseThrow(),
                                moment.on().plusDays(1),
                                List.of(),
                                written.kinds(),
                                written.settled(),
                                written.reference(),
                                written.note(),
                                answers(spoken)));
    }

    /// What had been said by the moment of days up to its own; what is surest to be early comes first.
    private List<PublishedClaim> spoken(Subject subject, IndicatorId indicator, Moment moment) {
        return edition.claims(new ClaimQuery(subject, indicator, null, 0, Integer.MAX_VALUE)).stream()
                .filter(claim -> claim.isKnownBy(moment))
                .filter(claim -> !begins(claim).isAfter(moment.on()))
                .filter(claim -> !isCompleteList(claim))
                .sorted(Comparator.comparing(NotedCases::hasBegun).thenComparing(PublishedClaim::id))
                .toList();
    }

    private static boolean isCompleteList(PublishedClaim claim) {
        return claim.answer() instanceof AnswerValue.OfSilence(var code) && code.equals("complete-list");
    }

    private static LocalDate begins(PublishedClaim claim) {
        return DateBounds.parse(claim.from()).map(DateBounds::earliest).orElse(LocalDate.MIN);
    }

    private static LocalDate hasBegun(PublishedClaim claim) {
        return DateBounds.parse(claim.from()).map(DateBounds::latest).orElse(LocalDate.MAX);
    }

    private static List<PublishedAnswer> answers(List<PublishedClaim> claims) {
        Map<AnswerValue, List<Long>> answers = new LinkedHashMap<>();
        claims.forEach(claim ->
                answers.computeIfAbsent(claim.answer(), _ -> new ArrayList<>()).add(claim.id()));
        return answers.entrySet().stream()
                .map(answer -> new PublishedAnswer(answer.getKey(), List.copyOf(answer.getValue())))
                .toList();
    }
}
