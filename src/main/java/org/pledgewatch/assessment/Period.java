package org.pledgewatch.assessment;

import java.time.LocalDate;

/// Days `[from, until)` over which a finding stays the same. The first period begins at [LocalDate#MIN].
public record Period(LocalDate from, LocalDate until, Finding finding) {}
