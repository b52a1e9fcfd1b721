package org.pledgewatch.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;

/// Forms people have begun to fill in; everybody sees only their own.
public interface Drafts {
    /// Newest first.
    List<Draft> of(ActorId author);

    Optional<Draft> find(ActorId author, long number);

    /// Saves what is filled in. Where another tab has saved since, a draft of its own is made: nothing is overwritten.
    ///
    /// @param number null for a new one
    /// @param version the one last seen
    Draft save(ActorId author, @Nullable Long number, int version, Map<String, String> fields);

    /// Whether there was one.
    boolean discard(ActorId author, long number);

    record Draft(long number, int version, Map<String, String> fields, Instant savedAt) {}
}
