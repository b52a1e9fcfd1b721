package org.pledgewatch.ledger;

import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.LocalizedText;
import org.pledgewatch.vocabulary.Subject;

/// A decision on a contested finding, with its reasons. It settles the contest on the given days (all days where null)
/// until evidence of equal or better authority is entered after it.
public record Adjudication(
        ClaimId id,
        Subject subject,
        IndicatorVersion indicator,
        Answer answer,
        @org.jspecify.annotations.Nullable DateBounds days,
        LocalizedText rationale) {}
