package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// Which findings of an edition would be others by what was entered and taken back since. Both are asked of the same
/// day: what only grows stale in the meantime is no change, nor is what a new release's tables change.
final class ChangedFindings {
    private final @Nullable Edition last;
    private final Commitments commitments;
    private final Catalogue catalogue;
    private final Areas knownAreas;
    private final InForce inForce;
    private final Moment moment;
    private final Map<IndicatorId, Set<Subject>> touched = new HashMap<>();

    ChangedFindings(
            @Nullable Edition last,
            LedgerPosition since,
            InForce inForce,
            Commitments commitments,
            Areas areas,
            Catalogue catalogue,
            LocalDate day) {
        this.last = last;
        this.commitments = commitments;
        this.catalogue = catalogue;
        this.knownAreas = areas;
        this.inForce = inForce;
        this.moment = Moment.on(day);
        inForce.claims().stream()
                .filter(claim -> claim.id().value() > since.value())
                .forEach(claim -> touch(claim.subject(), claim.indicator().id()));
        inForce.adjudications().stream()
                .filter(one -> one.id().value() > since.value())
                .forEach(one -> touch(one.subject(), one.indicator().id()));
        inForce.lists().stream()
                .filter(list -> list.id().value() > since.value())
                .forEach(list -> touchEveryState(list.indicator().id()));
        takenBack().forEach(this::touch);
    }

    /// What the edition has and nothing in force says any more.
    private Stream<PublishedClaim> takenBack() {
        if (last == null) {
            return Stream.of();
        }
        Set<Long> here = Stream.concat(
                        inForce.claims().stream().map(Claim::id),
                        inForce.lists().stream().map(CompleteList::id))
                .map(id -> id.value())
                .collect(Collectors.toCollection(HashSet::new));
        return last.claims(new ClaimQuery(null, null, null, 0, Integer.MAX_VALUE)).stream()
                .filter(claim -> !here.contains(claim.id()));
    }

    private void touch(PublishedClaim claim) {
        if (claim.answer() instanceof AnswerValue.OfSilence silence
                && silence.code().equals("complete-list")) {
            touchEveryState(claim.indicator());
        } else {
            touch(claim.subject(), claim.indicator());
        }
    }

    private void touch(Subject subject, IndicatorId indicator) {
        touched.computeIfAbsent(indicator, _ -> new HashSet<>()).add(subject);
    }

    /// A complete list speaks of every state, also of those it does not name.
    private void touchEveryState(IndicatorId indicator) {
        knownAreas.statesOn(moment.on()).stream()
                .map(Area::code)
                .map(Subject::of)
                .forEach(state -> touch(state, indicator));
    }

    int indicators() {
        return touched.size();
    }

    int areas() {
        return (int) touched.values().stream()
                .flatMap(Set::stream)
                .filter(Subject.Area.class::isInstance)
                .distinct()
                .count();
    }

    /// In the order of indicators, then of subjects.
    List<WhatIsNew.Changed> all() {
        Assessment after = new Assessment(commitments, knownAreas, catalogue, narrowed());
        Showing showing = new Showing(last == null ? 1 : last.record().number() + 1, commitments, catalogue);
        return commitments.indicators().stream()
                .flatMap(indicator ->
                        subjects(indicator).flatMap(subject -> change(subject, indicator, after, showing).stream()))
                .toList();
    }

    private Stream<Subject> subjects(Indicator indicator) {
        Set<Subject> sorted = new TreeSet<>(Comparator.comparing(Subject::text));
        sorted.addAll(touched.getOrDefault(indicator.id(), Set.of()));
        return sorted.stream();
    }

    /// A finding rests on claims for its own indicator alone.
    private InForce narrowed() {
        return new InForce(
                inForce.position(),
                inForce.claims().stream()
                        .filter(claim -> touched.containsKey(claim.indicator().id()))
                        .toList(),
                inForce.lists().stream()
                        .filter(list -> touched.containsKey(list.indicator().id()))
                        .toList(),
                inForce.adjudications(),
                inForce.batches());
    }

    private Optional<WhatIsNew.Changed> change(
            Subject subject, Indicator indicator, Assessment after, Showing showing) {
        PublishedFinding was = before(subject, indicator.id());
        return after.finding(subject, indicator, moment)
                .map(finding -> showing.finding(subject, indicator, moment, finding, List.of()))
                .filter(is -> was == null || !said(was).equals(said(is)))
                .map(is -> new WhatIsNew.Changed(subject, indicator.id(), was, is));
    }

    private @Nullable PublishedFinding before(Subject subject, IndicatorId indicator) {
        return last == null || last.indicator(indicator).isEmpty()
                ? null
                : last.finding(subject, indicator, moment).orElse(null);
    }

    /// A finding without who says so.
    private record Said(PublishedFinding.Kind kind, boolean stale, Set<AnswerValue> answers) {}

    private static Said said(PublishedFinding finding) {
        return new Said(
                finding.finding(),
                finding.stale(),
                finding.answers().stream().map(PublishedAnswer::answer).collect(Collectors.toSet()));
    }
}
