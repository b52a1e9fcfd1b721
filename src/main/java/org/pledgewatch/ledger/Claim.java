package org.pledgewatch.ledger;

import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.Subject;

/// What a source says, once it has been entered.
///
/// @param assertedOn the day for which the source speaks, else the day it was published
public record Claim(
        ClaimId id,
        Subject subject,
        IndicatorVersion indicator,
        Answer answer,
        Validity validity,
        DateBounds assertedOn,
        Citation citation,
        Fit fit) {

    /// The same, entered under a number.
    public Claim as(ClaimId entered) {
        return new Claim(entered, subject, indicator, answer, validity, assertedOn, citation, fit);
    }
}
