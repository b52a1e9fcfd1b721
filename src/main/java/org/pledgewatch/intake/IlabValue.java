package org.pledgewatch.intake;

import java.math.BigDecimal;
import org.pledgewatch.vocabulary.Qualifier;

/// What a cell of an ILAB file says, before it answers any indicator.
sealed interface IlabValue {
    record Yes() implements IlabValue {}

    record No() implements IlabValue {}

    /// @param marks the marks of footnotes behind it, whose text the file does not hold
    record Number(BigDecimal low, BigDecimal high, Qualifier qualifier, String marks) implements IlabValue {}

    /// The first words of a grade.
    record Grade(String level) implements IlabValue {}

    record NotApplicable() implements IlabValue {}

    /// Looked for and not found: unknown, unavailable, not assessed.
    record NothingFound() implements IlabValue {}
}
