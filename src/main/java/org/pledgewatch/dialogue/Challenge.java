package org.pledgewatch.dialogue;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.ClaimId;

/// That somebody outside says a claim is wrong.
///
/// @param edition in which they read it
/// @param source that says otherwise; empty where none is named
/// @param email where an answer is wanted; empty where none is, and once it was given
/// @param decision null while it waits
public record Challenge(
        long number,
        ClaimId claim,
        int edition,
        String wrong,
        String source,
        String email,
        Instant receivedAt,
        @Nullable Decision decision) {
    /// @param isAccepted whether the claim is to be corrected
    public record Decision(boolean isAccepted, String answer, ActorId by, Instant at) {}
}
