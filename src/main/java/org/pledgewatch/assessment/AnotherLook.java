package org.pledgewatch.assessment;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.vocabulary.SeriesId;

/// What one series saw at another time is news of it, not a contradiction: of a series the newest issue speaks alone.
public record AnotherLook(Catalogue catalogue) {
    /// Of what a claim cannot be true together with, what contradicts it all the same.
    public List<Rivalry.Rival> contradicting(Claim claim, List<Rivalry.Rival> incompatible) {
        return incompatible.stream()
                .filter(rival -> rival.claim() == null || !isSo(claim, rival.claim()))
                .toList();
    }

    public boolean isSo(Claim one, Claim other) {
        return one.validity() instanceof Validity.Observed
                && other.validity() instanceof Validity.Observed
                && !one.assertedOn().equals(other.assertedOn())
                && series(one.citation()).equals(series(other.citation()));
    }

    private Optional<SeriesId> series(Citation citation) {
        return catalogue.document(citation.document()).map(Document::series);
    }
}
