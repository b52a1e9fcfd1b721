package org.pledgewatch.notices;

import java.time.Instant;
import java.util.Map;
import org.pledgewatch.vocabulary.ActorId;

/// What people chose to be told.
interface Choices {
    /// Of those who chose anything.
    Map<ActorId, Choice> all();

    Choice of(ActorId person);

    /// @param next when the next digest is due
    void keep(ActorId person, Choice choice, Instant next);
}
