package org.pledgewatch.cube;

import java.util.List;

/// What is asked of one component: at least one of these comparisons holds.
public record Condition(String component, List<Comparison> anyOf) {
    public Condition {
        anyOf = List.copyOf(anyOf);
        if (anyOf.isEmpty()) {
            throw new IllegalArgumentException("A condition on " + component + " compares with something.");
        }
    }

    /// Text is compared by code point, values of observations as numbers.
    public record Comparison(Operator operator, String operand) {}
}
