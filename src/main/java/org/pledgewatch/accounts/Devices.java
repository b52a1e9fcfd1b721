package org.pledgewatch.accounts;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;

/// Browsers in which people have signed in before. Each holds a secret, we its hash.
interface Devices {
    /// Whether it was made here, for whomever; told without asking the database.
    boolean isOurs(Secret device);

    boolean knows(Secret device, ActorId actor);

    /// Remembers that the person signed in with this browser, which gets a new secret each time.
    Secret remember(@Nullable Secret device, ActorId actor);

    void forgetAllOf(ActorId actor);
}
