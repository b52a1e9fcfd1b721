package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// What an edition rested on, with and without what a withdrawal took back.
final class WithoutTakenBack {
    private final InForce inForce;
    private final List<Claim> claims;
    private final List<CompleteList> lists;
    private final Set<IndicatorId> indicators;

    /// @param earlier what else was taken back before
    WithoutTakenBack(InForce inForce, Withdrawal.What what, List<Withdrawal.What> earlier) {
        this.inForce = inForce;
        Predicate<ClaimId> isOfIt = id -> {
            BatchNumber batch = inForce.batches().get(id);
            return batch != null && what.has(id, batch) && earlier.stream().noneMatch(before -> before.has(id, batch));
        };
        this.claims = inForce.claims().stream()
                .filter(claim -> isOfIt.test(claim.id()))
                .toList();
        this.lists =
                inForce.lists().stream().filter(list -> isOfIt.test(list.id())).toList();
        this.indicators = Stream.concat(
                        claims.stream().map(claim -> claim.indicator().id()),
                        lists.stream().map(list -> list.indicator().id()))
                .collect(Collectors.toUnmodifiableSet());
    }

    int size() {
        return claims.size() + lists.size();
    }

    List<Long> numbers() {
        return LongStream.concat(
                        claims.stream().mapToLong(claim -> claim.id().value()),
                        lists.stream().mapToLong(list -> list.id().value()))
                .sorted()
                .boxed()
                .toList();
    }

    /// The first entry of it; where nothing was in force, one that no edition reaches.
    long firstEntry() {
        return numbers().stream().findFirst().orElse(Long.MAX_VALUE);
    }

    /// The subjects on which something else would be found on the day, by their written form.
    List<Erratum.Changed> changed(Commitments commitments, Areas areas, Catalogue catalogue, LocalDate day) {
        Assessment with = new Assessment(commitments, areas, catalogue, narrowed(true));
        Assessment without = new Assessment(commitments, areas, catalogue, narrowed(false));
        Moment moment = Moment.on(day);
        TreeMap<String, Erratum.Changed> changed = new TreeMap<>();
        for (Indicator indicator : commitments.indicators()) {
            if (indicators.contains(indicator.id())) {
                for (Subject subject : concerned(indicator.id(), areas, day)) {
                    Optional<Finding> was = with.finding(subject, indicator, moment);
                    Optional<Finding> is = without.finding(subject, indicator, moment);
                    if (!was.map(WithoutTakenBack::said).equals(is.map(WithoutTakenBack::said))) {
                        changed.merge(
                                subject.text(),
                                new Erratum.Changed(subject, List.of(indicator.id())),
                                WithoutTakenBack::joined);
                    }
                }
            }
        }
        return List.copyOf(changed.values());
    }

    private static Erratum.Changed joined(Erratum.Changed one, Erratum.Changed other) {
        List<IndicatorId> both = new ArrayList<>(one.indicators());
        both.addAll(other.indicators());
        return new Erratum.Changed(one.subject(), both);
    }

    /// A complete list speaks of every state, also of those it does not name.
    private List<Subject> concerned(IndicatorId indicator, Areas areas, LocalDate day) {
        boolean everyState =
                lists.stream().anyMatch(list -> list.indicator().id().equals(indicator));
        return Stream.concat(
                        claims.stream()
                                .filter(claim -> claim.indicator().id().equals(indicator))
                                .map(Claim::subject),
                        everyState ? areas.statesOn(day).stream().map(area -> Subject.of(area.code())) : Stream.of())
                .distinct()
                .sorted(Comparator.comparing(Subject::text))
                .toList();
    }

    private InForce narrowed(boolean withIt) {
        Set<ClaimId> left = withIt
                ? Set.of()
                : Stream.concat(claims.stream().map(Claim::id), lists.stream().map(CompleteList::id))
                        .collect(Collectors.toSet());
        return new InForce(
                inForce.position(),
                inForce.claims().stream()
                        .filter(claim -> indicators.contains(claim.indicator().id()) && !left.contains(claim.id()))
                        .toList(),
                inForce.lists().stream()
                        .filter(list -> indicators.contains(list.indicator().id()) && !left.contains(list.id()))
                        .toList(),
                inForce.adjudications(),
                inForce.batches());
    }

    /// A finding without who says so.
    private record Said(String kind, boolean stale, Set<Answer> answers) {}

    private static Said said(Finding finding) {
        return switch (finding) {
            case Finding.Established known ->
                new Said("established", known.stale(), Set.of(known.answer().answer()));
            case Finding.Contested dispute -> new Said("contested", dispute.stale(), answers(dispute.answers()));
            case Finding.Undetermined open -> new Said("undetermined", open.stale(), answers(open.possible()));
            case Finding.NoInformation _ -> new Said("no-information", false, Set.of());
            case Finding.NotYetAssessed _ -> new Said("not-yet-assessed", false, Set.of());
            case Finding.NotApplicable _ -> new Said("not-applicable", false, Set.of());
        };
    }

    private static Set<Answer> answers(List<Support> supports) {
        return supports.stream().map(Support::answer).collect(Collectors.toSet());
    }
}
