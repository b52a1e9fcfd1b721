package org.pledgewatch.notices;

import java.time.Instant;

/// That something happened, as one person is told.
public record Notice(long number, Occasion occasion, Instant madeAt, boolean isRead) {}
