package org.pledgewatch.sdmx;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is asked of the value of one component: any of several, each of which may be several conditions at once.
public record Filter(String component, List<List<Condition>> anyOf) {

    /// A comparison with a value.
    public record Condition(Operator operator, String value) {
        boolean holds(String component, String text) {
            return component.equals(DataStructure.TIME) ? holdsForPeriod(text) : holdsForText(text);
        }

        private boolean holdsForPeriod(String text) {
            TimePeriod asked = TimePeriod.parse(value).orElse(null);
            TimePeriod period = TimePeriod.parse(text).orElse(null);
            if (asked == null || period == null) {
                return holdsForText(text);
            }
            return switch (operator) {
                case EQ -> period.equals(asked);
                case NE -> !period.equals(asked);
                case LT -> period.last().isBefore(asked.first());
                case LE -> !period.last().isAfter(asked.last());
                case GT -> period.first().isAfter(asked.last());
                case GE -> !period.first().isBefore(asked.first());
                case CO, NC, SW, EW -> holdsForText(text);
            };
        }

        private boolean holdsForText(String text) {
            return switch (operator) {
                case EQ -> compared(text) == 0;
                case NE -> compared(text) != 0;
                case LT -> compared(text) < 0;
                case LE -> compared(text) <= 0;
                case GT -> compared(text) > 0;
                case GE -> compared(text) >= 0;
                case CO -> text.contains(value);
                case NC -> !text.contains(value);
                case SW -> text.startsWith(value);
                case EW -> text.endsWith(value);
            };
        }

        /// As numbers where both are, else letter by letter.
        private int compared(String text) {
            Optional<BigDecimal> number = number(text);
            Optional<BigDecimal> asked = number(value);
            return number.isPresent() && asked.isPresent()
                    ? number.get().compareTo(asked.get())
                    : text.compareTo(value);
        }

        private static Optional<BigDecimal> number(String text) {
            return text.matches("[+-]?[0-9]{1,40}([.][0-9]{1,40})?")
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty();
        }
    }

    public enum Operator {
        EQ,
        NE,
        LT,
        LE,
        GT,
        GE,
        CO,
        NC,
        SW,
        EW
    }

    static Filter on(String component, Operator operator, String value) {
        return new Filter(component, List.of(List.of(new Condition(operator, value))));
    }

    /// A component without a value answers nothing.
    boolean admits(@Nullable String text) {
        return text != null
                && anyOf.stream()
                        .anyMatch(allOf -> allOf.stream().allMatch(condition -> condition.holds(component, text)));
    }
}
