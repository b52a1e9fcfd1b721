package org.pledgewatch.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.vocabulary.Qualifier;

/// Whether two answers on no scale can be compared, and whether they say the same.
final class Agreement {
    private Agreement() {}

    /// Numbers of one unit and scope, acts of one kind, words: what may be held against each other.
    static boolean comparable(Answer one, Answer other) {
        return switch (one) {
            case Answer.Quantity quantity ->
                other instanceof Answer.Quantity that
                        && quantity.unit().equals(that.unit())
                        && quantity.scope().equals(that.scope());
            case Answer.Act act -> other instanceof Answer.Act that && TreatyReading.sameAct(act.kind(), that.kind());
            case Answer.Words _ -> other instanceof Answer.Words;
            case Answer.Level _, Answer.NotApplicable _, Answer.NothingFound _ -> false;
        };
    }

    /// Whether both can be true. Only for comparable answers.
    static boolean agree(Answer one, Answer other) {
        return switch (one) {
            case Answer.Quantity quantity
            when other instanceof Answer.Quantity that -> {
                Range first = Range.of(quantity);
                Range second = Range.of(that);
                yield first.meets(second);
            }
            case Answer.Act act
            when other instanceof Answer.Act that -> act.day().meets(that.day());
            case Answer.Words words
            when other instanceof Answer.Words that -> words.text().equals(that.text());
            case Answer.Quantity _,
                    Answer.Act _,
                    Answer.Words _,
                    Answer.Level _,
                    Answer.NotApplicable _,
                    Answer.NothingFound _ -> true;
        };
    }

    /// A number said with "about" is shown and decides nothing.
    static boolean decides(Answer answer) {
        return !(answer instanceof Answer.Quantity quantity) || quantity.qualifier() != Qualifier.ABOUT;
    }

    /// How vague an answer is, for showing the sharper of two that agree.
    static BigDecimal width(Answer answer) {
        return switch (answer) {
            case Answer.Quantity quantity -> Range.of(quantity).width();
            case Answer.Act act ->
                BigDecimal.valueOf(
                        act.day().latest().toEpochDay() - act.day().earliest().toEpochDay());
            case Answer.Words _, Answer.Level _, Answer.NotApplicable _, Answer.NothingFound _ -> BigDecimal.ZERO;
        };
    }

    /// The whole numbers a quantity allows; an open end is null.
    private record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {
        static Range of(Answer.Quantity quantity) {
            BigDecimal low = quantity.low();
            BigDecimal high = quantity.high();
            return switch (quantity.qualifier()) {
                case EXACTLY, BETWEEN, ABOUT -> new Range(low, high);
                case AT_LEAST -> new Range(low, null);
                case AT_MOST -> new Range(null, high);
                case MORE_THAN -> new Range(low.add(BigDecimal.ONE), null);
                case FEWER_THAN -> new Range(null, high.subtract(BigDecimal.ONE));
            };
        }

        boolean meets(Range other) {
            return startsBy(other.high) && other.startsBy(high);
        }

        private boolean startsBy(@Nullable BigDecimal end) {
            return low == null || end == null || low.compareTo(end) <= 0;
        }

        BigDecimal width() {
            return low == null || high == null ? new BigDecimal("1e12") : high.subtract(low);
        }
    }
}
