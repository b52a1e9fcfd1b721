package org.pledgewatch.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;

/// What was begun in a browser and waits for its second half. The browser holds a secret, we its hash.
interface Begun {
    enum Kind {
        PASSKEY,
        PASSKEY_SIGN_IN,
        INSTITUTION,
        SECOND_STEP,
        SECOND_FACTOR
    }

    /// @param actor by whom; null where that is not known yet
    record Half(@Nullable ActorId actor, String content) {}

    Secret keep(Kind kind, Half half);

    Optional<Half> find(Kind kind, @Nullable Secret secret);

    /// Each once: whoever comes second finds nothing.
    Optional<Half> take(Kind kind, @Nullable Secret secret);
}
