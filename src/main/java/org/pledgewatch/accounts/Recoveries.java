package org.pledgewatch.accounts;

import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;

/// Links by which people get into their accounts again. The link holds a secret, we its hash.
interface Recoveries {
    /// A new link makes those made before for the same person void.
    Secret make(Recovery recovery);

    Optional<Recovery> find(Secret secret);

    /// Uses it up; false where somebody else just did.
    boolean use(Secret secret);

    /// Makes void all that somebody made; how many there were.
    int withdrawAllBy(ActorId by);

    /// Makes void whatever opens this person's account.
    void withdrawAllOf(ActorId actor);
}
