package org.pledgewatch.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.assessment.AnotherLook;
import org.pledgewatch.assessment.Rivalry;
import org.pledgewatch.assessment.Saying;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger.WithdrawnClaim;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.SeriesId;

/// What proposals are held against: all that is in force or was taken back, and what has been accepted beside it since
/// the desk began.
final class Standing {
    private final LocalDate today;
    private final Catalogue catalogue;
    private final Rivalry rivalry;
    private final AnotherLook anotherLook;
    private final Map<Saying, BatchNumber> withdrawn = new HashMap<>();
    private final List<CompleteList> lists = new ArrayList<>();

    Standing(LocalDate today, Catalogue catalogue, Rivalry rivalry, InForce inForce, List<WithdrawnClaim> withdrawn) {
        this.today = today;
        this.catalogue = catalogue;
        this.rivalry = rivalry;
        this.anotherLook = new AnotherLook(catalogue);
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
        for (Claim other : rivalry.onTheSameQuestion(claim)) {
            if (Saying.isTheSame(claim, other, catalogue)) {
                return true;
            }
        }
        return false;
    }

    /// The batch by which this claim was last taken back, if it was.
    Optional<BatchNumber> withdrawnIn(Claim claim) {
        return withdrawn.isEmpty() ? Optional.empty() : Optional.ofNullable(withdrawn.get(Saying.of(claim, catalogue)));
    }

    List<Rivalry.Rival> rivalsOf(Claim claim) {
        return onlyLooksAgain(claim) ? List.of() : anotherLook.contradicting(claim, rivalry.rivalsOf(claim));
    }

    /// Whether all that is in force on the same question was seen by the same series at other times.
    private boolean onlyLooksAgain(Claim claim) {
        for (Claim other : rivalry.onTheSameQuestion(claim)) {
            if (!anotherLook.isSo(claim, other)) {
                return false;
            }
        }
        for (CompleteList list : lists) {
            if (list.indicator().id().equals(claim.indicator().id())) {
                return false;
            }
        }
        return true;
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
        rivalry.add(claim);
    }

    void take(CompleteList list) {
        lists.add(list);
    }
}
