package org.pledgewatch.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.LocalizedText;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.ScaleVersion;

/// What a source answers.
public sealed interface Answer {
    /// A level of an ordered scale, or a range of levels: a source's "not ratified" is `none` to `signed`.
    record Level(ScaleVersion scale, String lowest, String highest) implements Answer {}

    /// Something done on a day known within bounds; for a part of the state's territory, if named.
    record Act(ActKind kind, DateBounds day, @Nullable AreaCode territory) implements Answer {}

    /// A number. `low` and `high` are the numbers the source gives (equal unless it gives a range); the qualifier says
    /// how to read them: `MORE_THAN` 21 has low = high = 21 and means 22 or more where things are counted.
    record Quantity(BigDecimal low, BigDecimal high, Qualifier qualifier, String unit, String scope)
            implements Answer {}

    record Words(LocalizedText text) implements Answer {}

    /// The question does not arise for this subject.
    record NotApplicable() implements Answer {}

    /// Somebody looked and found nothing.
    record NothingFound() implements Answer {}
}
