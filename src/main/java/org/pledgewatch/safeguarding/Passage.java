package org.pledgewatch.safeguarding;

/// A personal detail where it stands in the [PlainText].
record Passage(DetailKind kind, int from, int to) {}
