package org.pledgewatch.statistics;

/// What becomes of a submission about which something was remarked.
public enum Severity {
    /// It is not kept at all: it holds what we never store.
    REFUSED,
    /// It has to be mended.
    ERROR,
    /// It is taken with an explanation.
    QUESTION
}
