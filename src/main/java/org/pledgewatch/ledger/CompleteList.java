package org.pledgewatch.ledger;

import java.time.LocalDate;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.IndicatorVersion;

/// That a document names every participant in an instrument as of a day, so that who is not named is none.
///
/// @param whole whether every row of it could be read; if not, it says nothing of those it does not name
public record CompleteList(ClaimId id, IndicatorVersion indicator, LocalDate asOf, Citation citation, boolean whole) {
    /// The same, entered under a number.
    CompleteList as(ClaimId entered) {
        return new CompleteList(entered, indicator, asOf, citation, whole);
    }
}
