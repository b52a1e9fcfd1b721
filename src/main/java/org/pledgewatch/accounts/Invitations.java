package org.pledgewatch.accounts;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;

/// Links by which accounts are made. The link holds a secret, we its hash.
public interface Invitations {
    Secret make(Invitation invitation);

    /// The invitation behind a link that can still be used.
    Optional<Invitation> find(Secret secret);

    /// Uses it up, and with it all others to the same address; empty where it can no longer be used.
    List<Invitation> use(Secret secret);

    /// Uses up all to an address that somebody else has verified.
    List<Invitation> useFor(String email);

    /// Those that can still be used.
    List<Open> open();

    /// Makes one void; empty where it was used or void already.
    Optional<Invitation> withdraw(long number);

    /// Makes void all that somebody made and nobody has used; how many there were.
    int withdrawAllBy(ActorId by);

    /// @param number by which it can be withdrawn
    record Open(long number, Invitation invitation) {}
}
