package org.pledgewatch.assessment;

import java.util.Optional;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Document;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// What makes two claims one and the same: the same series says the same for the same day. Where in a document it
/// stands, and in which line of a file, does not matter.
public record Saying(
        Optional<SeriesId> series,
        Subject subject,
        IndicatorVersion indicator,
        Answer answer,
        Validity validity,
        DateBounds assertedOn) {

    public static boolean isTheSame(Claim one, Claim other, Catalogue catalogue) {
        return one.assertedOn().equals(other.assertedOn())
                && one.answer().equals(other.answer())
                && of(one, catalogue).equals(of(other, catalogue));
    }

    public static Saying of(Claim claim, Catalogue catalogue) {
        return new Saying(
                catalogue.document(claim.citation().document()).map(Document::series),
                claim.subject(),
                claim.indicator(),
                claim.answer(),
                claim.validity(),
                claim.assertedOn());
    }
}
