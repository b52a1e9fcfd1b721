package org.pledgewatch.dialogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Disagreement;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.Moment;

/// What is in force at one position of the ledger, by matter, and what is contested there on a day.
final class Evidence {
    private final InForce inForce;
    private final Assessment assessment;
    private final LocalDate day;
    private final Map<Matter, List<Claim>> claims = new HashMap<>();
    private final Map<ClaimId, Claim> byId = new HashMap<>();
    private final Map<Matter, List<Adjudication>> decisions = new HashMap<>();
    private @Nullable Map<Matter, Contest> contests;

    Evidence(Commitments commitments, Areas areas, Catalogue catalogue, InForce inForce, LocalDate day) {
        this.inForce = inForce;
        this.assessment = new Assessment(commitments, areas, catalogue, inForce);
        this.day = day;
        for (Claim claim : inForce.claims()) {
            claims.computeIfAbsent(new Matter(claim.subject(), claim.indicator().id()), _ -> new ArrayList<>(2))
                    .add(claim);
            byId.put(claim.id(), claim);
        }
        for (Adjudication one : inForce.adjudications()) {
            decisions
                    .computeIfAbsent(new Matter(one.subject(), one.indicator().id()), _ -> new ArrayList<>(1))
                    .add(one);
        }
    }

    LedgerPosition position() {
        return inForce.position();
    }

    LocalDate day() {
        return day;
    }

    Assessment assessment() {
        return assessment;
    }

    List<Claim> claims(Matter matter) {
        return claims.getOrDefault(matter, List.of());
    }

    Optional<Claim> claim(ClaimId id) {
        return Optional.ofNullable(byId.get(id));
    }

    Optional<CompleteList> list(ClaimId id) {
        return inForce.lists().stream().filter(list -> list.id().equals(id)).findFirst();
    }

    /// The decisions on a matter, the newest last.
    List<Adjudication> decisions(Matter matter) {
        return decisions.getOrDefault(matter, List.of());
    }

    /// One alone, without looking for all of them.
    Optional<Contest> contest(Matter matter) {
        return assessment
                .disagreement(matter.subject(), matter.indicator(), Moment.on(day))
                .flatMap(this::contest);
    }

    /// What is contested or was, open ones first.
    synchronized Map<Matter, Contest> contests() {
        Map<Matter, Contest> found = contests;
        if (found == null) {
            found = new LinkedHashMap<>();
            List<Contest> all = assessment.disagreements(Moment.on(day)).stream()
                    .flatMap(one -> contest(one).stream())
                    .sorted(Comparator.comparing(one -> !one.isOpen()))
                    .toList();
            for (Contest one : all) {
                found.put(one.matter(), one);
            }
            contests = found;
        }
        return found;
    }

    private Optional<Contest> contest(Disagreement disagreement) {
        Matter matter = new Matter(disagreement.subject(), disagreement.indicator());
        return switch (disagreement.finding()) {
            case Finding.Contested open -> Optional.of(contest(matter, disagreement, open.answers()));
            case Finding.Established known
            when known.settledBy() != null -> Optional.of(contest(matter, disagreement, List.of()));
            case Finding.Established _,
                    Finding.Undetermined _,
                    Finding.NoInformation _,
                    Finding.NotYetAssessed _,
                    Finding.NotApplicable _ -> Optional.empty();
        };
    }

    /// @param unsettled the answers that stand against each other; none where a decision settles them
    private Contest contest(Matter matter, Disagreement disagreement, List<Support> unsettled) {
        List<Adjudication> made = decisions(matter);
        Adjudication decision = made.isEmpty() ? null : made.getLast();
        List<ClaimId> named = supports(disagreement.finding())
                .flatMap(support -> support.claims().stream())
                .distinct()
                .toList();
        List<ClaimId> newer = unsettled.stream()
                .flatMap(support -> support.claims().stream())
                .filter(claim ->
                        decision != null && claim.value() > decision.id().value())
                .distinct()
                .sorted()
                .toList();
        // A decision for other days leaves these open.
        boolean concernsOtherDays = newer.isEmpty() && !unsettled.isEmpty();
        return new Contest(
                matter,
                disagreement,
                concernsOtherDays ? null : decision,
                newer,
                claims(matter).stream()
                        .filter(claim -> !named.contains(claim.id()))
                        .toList(),
                basis(matter));
    }

    static Stream<Support> supports(Finding finding) {
        return switch (finding) {
            case Finding.Established known ->
                Stream.of(List.of(known.answer()), known.rivals(), known.notCompared())
                        .flatMap(List::stream);
            case Finding.Contested dispute ->
                Stream.of(dispute.answers(), dispute.rivals(), dispute.notCompared())
                        .flatMap(List::stream);
            case Finding.Undetermined open ->
                Stream.of(open.possible(), open.rivals(), open.notCompared()).flatMap(List::stream);
            case Finding.NotApplicable none -> none.rivals().stream();
            case Finding.NoInformation _, Finding.NotYetAssessed _ -> Stream.of();
        };
    }

    /// The newest entry that bears on the matter, and how many do: another entry or a withdrawal changes it.
    String basis(Matter matter) {
        long[] entries = LongStream.concat(
                        Stream.concat(claims(matter).stream().map(Claim::id), lists(matter.indicator()).stream())
                                .mapToLong(ClaimId::value),
                        decisions(matter).stream().mapToLong(one -> one.id().value()))
                .toArray();
        return LongStream.of(entries).max().orElse(0) + "-" + entries.length;
    }

    private List<ClaimId> lists(IndicatorId indicator) {
        return inForce.lists().stream()
                .filter(list -> list.indicator().id().equals(indicator))
                .map(list -> list.id())
                .toList();
    }
}
