package org.pledgewatch.assessment;

/// A voice on the days `[from, until)`.
record Stretch(int from, int until, Voice voice) {
    boolean covers(int day) {
        return from <= day && day < until;
    }

    /// What is left of it on the days `[first, end)`; empty stretches have `from >= until`.
    Stretch within(int first, int end) {
        return new Stretch(Math.max(from, first), Math.min(until, end), voice);
    }

    boolean isEmpty() {
        return from >= until;
    }
}
