package org.pledgewatch.accounts;

import java.util.List;
import java.util.Optional;

/// Links by which accounts are made. The link holds a secret, we its hash.
public interface Invitations {
    Secret make(Invitation invitation);

    /// The invitation behind a link that can still be used.
    Optional<Invitation> find(Secret secret);

    /// Uses it up; false where somebody else just did.
    boolean use(Secret secret);

    /// Those that can still be used.
    List<Invitation> open();
}
