package org.pledgewatch.accounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;

/// That somebody may make an account, once.
///
/// @param email who is invited; null for the first administrator, whom nobody knows yet
public record Invitation(@Nullable String email, HeldRole role, ActorId by, Instant expiresAt) {}
