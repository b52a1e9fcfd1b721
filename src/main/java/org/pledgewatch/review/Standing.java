package org.pledgewatch.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Rivalry;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger.WithdrawnClaim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// What proposals are held against: all that is in force or was taken back, and what has been accepted beside it since
/// the desk began.
final class Standing {
    private final LocalDate today;
    private final Catalogue catalogue;
    private final Rivalry rivalry;
    private final Set<Saying> sayings = new HashSet<>();
    private final Map<Saying, BatchNumber> withdrawn = new HashMap<>();
    private final Map<ClaimId, Claim> claims = new HashMap<>();
    private final Map<Asked, List<Claim>> byQuestion = new HashMap<>();
    private final List<CompleteList> lists = new ArrayList<>();

    private record Asked(Subject subject, IndicatorId indicator) {
        static Asked of(Claim claim) {
            return new Asked(claim.subject(), claim.indicator().id());
        }
    }

    Standing(LocalDate today, Catalogue catalogue, Rivalry rivalry, InForce inForce, List<WithdrawnClaim> withdrawn) {
        this.today = today;
        this.catalogue = catalogue;
        this.rivalry = rivalry;
        inForce.claims().forEach(claim -> {
            sayings.add(Saying.of(claim, catalogue));
            claims.put(claim.id(), claim);
            byQuestion.computeIfAbsent(Asked.of(claim), _ -> new ArrayList<>(2)).add(claim);
        });
        lists.addAll(inForce.lists());
        withdrawn.forEach(one -> this.withdrawn.merge(
                Saying.of(one.claim(), catalogue),
                one.batch(),
                (first, second) -> first.value() > second.value() ? first : second));
    }

    LocalDate today() {
        return today;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    boolean has(Claim claim) {
        return sayings.contains(Saying.of(claim, catalogue));
    }

    /// The batch by which this claim was last taken back, if it was.
    Optional<BatchNumber> withdrawnIn(Claim claim) {
        return withdrawn.isEmpty() ? Optional.empty() : Optional.ofNullable(withdrawn.get(Saying.of(claim, catalogue)));
    }

    List<Rivalry.Rival> rivalsOf(Claim claim) {
        return onlyLooksAgain(claim)
                ? List.of()
                : rivalry.rivalsOf(claim).stream()
                        .filter(rival -> !isAnotherLook(claim, claims.get(rival.id())))
                        .toList();
    }

    /// Whether all that is in force on the same question was seen by the same series at other times.
    private boolean onlyLooksAgain(Claim claim) {
        return byQuestion.getOrDefault(Asked.of(claim), List.of()).stream()
                        .allMatch(other -> isAnotherLook(claim, other))
                && lists.stream()
                        .noneMatch(list ->
                                list.indicator().id().equals(claim.indicator().id()));
    }

    /// What one series saw at another time is news of it, not a contradiction.
    private boolean isAnotherLook(Claim claim, @Nullable Claim other) {
        return other != null
                && claim.validity() instanceof Validity.Observed
                && other.validity() instanceof Validity.Observed
                && !claim.assertedOn().equals(other.assertedOn())
                && series(claim.citation()).equals(series(other.citation()));
    }

    Optional<Claim> claim(ClaimId id) {
        return Optional.ofNullable(claims.get(id));
    }

    /// Whether the same series has said for the same day that it names everybody, no less wholly.
    boolean has(CompleteList list) {
        return lists.stream()
                .anyMatch(other -> other.indicator().equals(list.indicator())
                        && other.asOf().equals(list.asOf())
                        && series(other.citation()).equals(series(list.citation()))
                        && (other.whole() || !list.whole()));
    }

    private Optional<SeriesId> series(Citation citation) {
        return catalogue.document(citation.document()).map(Document::series);
    }

    /// From now on this one is in force too.
    void take(Claim claim) {
        sayings.add(Saying.of(claim, catalogue));
        rivalry.add(claim);
        byQuestion.computeIfAbsent(Asked.of(claim), _ -> new ArrayList<>(2)).add(claim);
    }

    void take(CompleteList list) {
        lists.add(list);
    }
}
