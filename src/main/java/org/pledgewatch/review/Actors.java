package org.pledgewatch.review;

import org.pledgewatch.vocabulary.ActorId;

/// Who decides, and by which pseudonym that is written down.
interface Actors {
    ActorId STARTER_PACK = new ActorId("starter-pack");

    /// The pseudonym of the person the operating system knows by this name; given at the first decision.
    ActorId pseudonymOf(String userName);
}
