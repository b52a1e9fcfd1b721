package org.pledgewatch.accounts;

import java.time.Instant;
import org.pledgewatch.vocabulary.ActorId;

/// That somebody who cannot sign in any more may choose a new password, once.
///
/// @param removal which ways in are taken away
public record Recovery(ActorId actor, ActorId by, Instant expiresAt, Removal removal) {}
