package org.pledgewatch.accounts;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;

/// Who is signed in where. The browser holds a secret, we its hash.
public interface Sessions {
    Secret begin(ActorId actor, String means, String browser);

    /// Who holds the secret, if the session has not ended and the person may still sign in.
    Optional<SignedIn> find(Secret secret);

    /// Newest first.
    List<Session> of(ActorId actor);

    /// Ends one of the person's own sessions.
    boolean end(ActorId actor, long number);

    void endAllOf(ActorId actor);

    record SignedIn(Person person, long session) {}
}
