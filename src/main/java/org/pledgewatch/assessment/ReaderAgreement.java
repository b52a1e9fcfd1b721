package org.pledgewatch.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// How far readers agree beyond chance: 1 is full agreement, 0 is what chance would give, below 0 is worse than chance.
/// What cannot be computed is said, and is no number.
public sealed interface ReaderAgreement {
    /// Which of the published coefficients.
    enum Coefficient {
        COHENS_KAPPA,
        WEIGHTED_KAPPA,
        KRIPPENDORFFS_ALPHA
    }

    /// @param value with four decimals
    /// @param units how many were read by two or more
    /// @param readers how many had a part in those
    record Computed(Coefficient coefficient, BigDecimal value, int units, int readers) implements ReaderAgreement {
        private static final int DECIMALS = 4;

        public Computed {
            value = value.setScale(DECIMALS, RoundingMode.HALF_EVEN);
        }
    }

    /// All answers to all units are the same, so that chance alone would agree, too: there is nothing to compare with.
    record AllTheSame(int units, int readers) implements ReaderAgreement {}

    /// No unit was read by two.
    record NothingReadTwice() implements ReaderAgreement {}
}
