package org.pledgewatch.cube;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cell of a cube: its key, what was observed, and what is said of it.
///
/// @param key one code for each dimension, in the order of the shape
/// @param value the digits as they were submitted, `1.50` and not `1.5`; null where there is no figure, and an
/// attribute
///     says why
/// @param attributes one for each attribute of the shape; null where nothing is said
public record Observation(List<String> key, @Nullable BigDecimal value, List<@Nullable String> attributes) {
    /// So that any two values fit one column of 38 digits.
    static final int INTEGER_DIGITS = 20;

    static final int DECIMALS = 18;

    public Observation {
        key = List.copyOf(key);
        attributes = Collections.unmodifiableList(new ArrayList<>(attributes));
        value = value == null ? null : writtenOut(value);
    }

    private static BigDecimal writtenOut(BigDecimal value) {
        if (value.precision() - value.scale() > INTEGER_DIGITS || value.scale() > DECIMALS) {
            throw new IllegalArgumentException("A value has at most " + INTEGER_DIGITS + " digits before and "
                    + DECIMALS + " after the decimal point.");
        }
        return value.scale() < 0 ? value.setScale(0) : value;
    }
}
