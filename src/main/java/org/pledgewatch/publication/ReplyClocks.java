package org.pledgewatch.publication;

import java.time.Instant;
import java.util.List;
import org.pledgewatch.vocabulary.AreaCode;

/// How long states may still reply to what the next edition would say of them: what is public of it before it is
/// published.
public interface ReplyClocks {
    /// The states that may reply now, by code.
    List<Running> running();

    /// @param lastMinute in which a reply is taken
    record Running(AreaCode state, Instant openedAt, Instant lastMinute) {}
}
