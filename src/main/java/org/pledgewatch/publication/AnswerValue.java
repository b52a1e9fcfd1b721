package org.pledgewatch.publication;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.pledgewatch.vocabulary.Qualifier;

/// An answer as it is shown.
public sealed interface AnswerValue {
    /// A level by its code; `name` is for readers.
    record OfLevel(String code, String name) implements AnswerValue {}

    /// A range of levels, lowest to highest (claims only; a finding lists single levels).
    record OfLevels(String lowest, String highest) implements AnswerValue {}

    record OfQuantity(BigDecimal low, BigDecimal high, Qualifier qualifier, String unit, String scope)
            implements AnswerValue {}

    /// Something done (`adopted`, `ratified`) on a day within bounds; `territory` is empty for the whole.
    record OfAct(String act, LocalDate earliest, LocalDate latest, String territory) implements AnswerValue {}

    record OfWords(String language, String text) implements AnswerValue {}

    /// `not-applicable`, `nothing-found` or `complete-list`.
    record OfSilence(String code) implements AnswerValue {}
}
