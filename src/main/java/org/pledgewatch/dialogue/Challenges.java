package org.pledgewatch.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.ClaimId;

/// Challenges from the public, and what became of them.
public interface Challenges {
    /// Those that wait, the oldest first, then the decided, the newest first.
    List<Challenge> all(int skip, int most);

    Optional<Challenge> find(long number);

    long waiting();

    /// Which of these wait.
    Set<Long> waiting(Set<Long> numbers);

    long add(ClaimId claim, int edition, String wrong, String source, String email, Instant at);

    /// @return whether it was decided now; not, where somebody decided before
    boolean decide(long number, boolean isAccepted, String answer, ActorId by, Instant at);

    /// Forgets where the answer went.
    void forgetAddress(long number);
}
