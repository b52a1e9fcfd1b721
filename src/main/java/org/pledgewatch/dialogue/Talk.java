package org.pledgewatch.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;

/// What is said at the desk about contested findings, and who decided on them.
public interface Talk {
    /// The oldest first.
    List<Remark> remarks(Matter matter);

    void say(Matter matter, ActorId author, String text);

    /// The decisions on a matter, the newest first.
    List<Decided> decisions(Matter matter);

    Optional<Decided> decision(long entry);

    void decided(Decided decision, Matter matter, String basis);

    record Remark(ActorId author, Instant at, String text) {}

    /// @param entry number of the adjudication in the ledger
    record Decided(long entry, ActorId by, Instant at) {}
}
