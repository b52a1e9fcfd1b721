package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Moment;

/// Known cases in which the evidence never stands against itself on a day: numbers for different days, things under one
/// name. The rule finds nothing there; a reader who has met both numbers looks for them all the same.
record NotedCases(Edition edition) {
    private record Pair(String subject, String indicator) {}

    /// What the rule found, then the cases it has nothing to say about, as far as some source had spoken.
    List<PublishedDisagreement> with(List<PublishedDisagreement> found, Moment moment) {
        Set<Pair> known = new HashSet<>();
        found.forEach(one -> known.add(new Pair(
                one.finding().subject().text(), one.finding().indicator().value())));
        List<PublishedDisagreement> all = new ArrayList<>(found);
        for (PublishedCase written : edition.cases()) {
            if (!known.contains(
                    new Pair(written.subject().text(), written.indicator().value()))) {
                noted(written, moment).ifPresent(all::add);
            }
        }
        return List.copyOf(all);
    }

    private Optional<PublishedDisagreement> noted(PublishedCase written, Moment moment) {
        if (edition.indicator(written.indicator()).isEmpty()) {
            return Optional.empty();
        }
        List<PublishedClaim> spoken =
                edition
                        .claims(new ClaimQuery(written.subject(), written.indicator(), null, 0, Integer.MAX_VALUE))
                        .stream()
                        .filter(claim -> FrozenEdition.isKnown(claim, moment))
                        .filter(claim -> !begins(claim).isAfter(moment.on()))
                        .filter(claim -> !isCompleteList(claim))
                        .sorted(Comparator.comparing(NotedCases::begins).thenComparing(PublishedClaim::id))
                        .toList();
        return spoken.isEmpty()
                ? Optional.empty()
                : edition.finding(written.subject(), written.indicator(), moment)
                        .map(finding -> new PublishedDisagreement(
                                finding,
                                begins(spoken.getFirst()),
                                moment.on().plusDays(1),
                                written.kinds(),
                                written.settled(),
                                written.reference(),
                                written.note(),
                                answers(spoken)));
    }

    private static boolean isCompleteList(PublishedClaim claim) {
        return claim.answer() instanceof AnswerValue.OfSilence(var code) && code.equals("complete-list");
    }

    private static LocalDate begins(PublishedClaim claim) {
        return DateBounds.parse(claim.from()).map(DateBounds::earliest).orElse(LocalDate.MIN);
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
