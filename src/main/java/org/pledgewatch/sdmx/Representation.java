package org.pledgewatch.sdmx;

/// What values a component takes.
public sealed interface Representation {
    /// The codes of a list.
    record Coded(Reference codes) implements Representation {}

    /// Uncoded values of a type of SDMX, such as `String`.
    record Uncoded(String type) implements Representation {}
}
