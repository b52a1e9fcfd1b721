package org.pledgewatch.publication;

import java.math.BigDecimal;
import org.pledgewatch.vocabulary.IndicatorId;

/// How far those agree who read the same passages for an indicator, none seeing what others answered. It never says who
/// read.
///
/// @param units how many passages were read twice
/// @param readers how many people had a part in that
public record PublishedAgreement(
        IndicatorId indicator, int units, int readers, Figure kappa, Figure weightedKappa, Figure alpha) {
    /// What cannot be computed is said, and is no number.
    public sealed interface Figure {
        /// On how many passages it rests.
        int units();

        String word();

        /// @param value with four decimals
        record Computed(BigDecimal value, int units) implements Figure {
            @Override
            public String word() {
                return "computed";
            }
        }

        /// All answers are the same, so that chance would agree as well.
        record AllTheSame(int units) implements Figure {
            @Override
            public String word() {
                return "all-the-same";
            }
        }

        record NothingReadTwice() implements Figure {
            @Override
            public int units() {
                return 0;
            }

            @Override
            public String word() {
                return "nothing-read-twice";
            }
        }
    }

    static PublishedAgreement none(IndicatorId indicator) {
        Figure nothing = new Figure.NothingReadTwice();
        return new PublishedAgreement(indicator, 0, 0, nothing, nothing, nothing);
    }

    public boolean isThere() {
        return units > 0;
    }
}
