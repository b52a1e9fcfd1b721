package org.pledgewatch.accounts;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;

/// The passkeys people sign in with.
public interface Passkeys {
    /// In the order in which they were made.
    List<Passkey> of(ActorId actor);

    /// Whose name this is for authenticators.
    Optional<ActorId> holder(byte[] handle);

    boolean rename(ActorId actor, long number, String name);

    boolean remove(ActorId actor, long number);

    void removeAll(ActorId actor);
}
