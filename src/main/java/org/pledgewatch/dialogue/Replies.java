package org.pledgewatch.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.LocalizedText;

/// What states replied, and what they are writing.
public interface Replies {
    /// The newest on each finding of a state in a round.
    List<Reply> of(long round, AreaCode state);

    Optional<Reply> find(ReplyDraft.To to);

    /// The newest on each finding, in whatever round.
    List<Reply> newest();

    /// How many of the newest in each round have no answer yet.
    long unanswered();

    /// Which of these have no answer yet and were not revised in their round.
    Set<Long> unanswered(Set<Long> replies);

    /// @param replaces the reply it revises, 0 for none
    /// @return whether it was kept; not, where somebody else revised the same
    boolean send(
            ReplyDraft.To to,
            long replaces,
            LocalizedText text,
            List<DocumentNumber> documents,
            List<String> addresses,
            ActorId author,
            Instant at);

    /// @param replaces the answer it revises, 0 for none
    /// @return whether it was kept
    boolean answer(long reply, long replaces, String text, ActorId author, Instant at);

    Optional<ReplyDraft> draft(ReplyDraft.To to);

    /// The findings of a state in a round on which something is being written.
    List<ReplyDraft.To> drafts(long round, AreaCode state);

    /// @param version the one it was written from, 0 for none
    /// @return the version it has now; 0 where somebody else saved meanwhile
    int save(ReplyDraft.To to, int version, ReplyDraft.Typed typed, ActorId author, Instant at);

    void discard(ReplyDraft.To to);
}
