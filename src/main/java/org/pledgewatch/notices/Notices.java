package org.pledgewatch.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.pledgewatch.vocabulary.ActorId;

/// What people are told. Of a thing nobody is told twice.
interface Notices {
    /// Tells those who have not been told of it yet, in the caller's transaction.
    void add(Collection<ActorId> people, Occasion occasion, Instant at);

    /// Who was told of it.
    Set<ActorId> toldOf(Occasion occasion);

    /// The newest first.
    List<Notice> of(ActorId person, int most);

    List<Notice> unread(ActorId person, int most);

    void markReadUpTo(ActorId person, long number, Instant at);

    void markRead(ActorId person, Collection<Long> numbers, Instant at);
}
