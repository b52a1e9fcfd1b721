package org.pledgewatch.accounts;

import java.time.Instant;

/// A passkey as its holder sees it.
public record Passkey(long number, String name, Instant madeAt, Instant usedAt) {}
