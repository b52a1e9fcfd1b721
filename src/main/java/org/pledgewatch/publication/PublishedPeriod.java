package org.pledgewatch.publication;

import java.time.LocalDate;

/// A stretch of days `[from, until)` over which a finding stays the same.
public record PublishedPeriod(LocalDate from, LocalDate until, PublishedFinding finding) {}
