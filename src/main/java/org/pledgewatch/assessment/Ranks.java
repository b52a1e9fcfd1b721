package org.pledgewatch.assessment;

import org.pledgewatch.commitments.AuthorityOrder;
import org.pledgewatch.library.Authority;

/// Whose word counts most: the place of an authority in an indicator's order, 0 the highest.
final class Ranks {
    private Ranks() {}

    static int of(Authority authority, AuthorityOrder order) {
        return switch (order) {
            case TREATY_STATUS -> authority.ordinal();
            // Where no register is kept, a depositary ranks with treaty bodies.
            case GENERAL -> Math.max(authority.ordinal(), Authority.TREATY_BODY.ordinal());
            case ONE_RANK -> 0;
        };
    }
}
