package org.pledgewatch.cube;

/// How a component is compared, in the words of SDMX REST 2: equal, not equal, less than and so on; contains, does not
/// contain, starts with, ends with. What is absent meets no comparison.
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
    EW;

    /// Whether it looks at the letters, so that it cannot be asked of a number.
    boolean looksAtLetters() {
        return switch (this) {
            case CO, NC, SW, EW -> true;
            case EQ, NE, LT, LE, GT, GE -> false;
        };
    }
}
