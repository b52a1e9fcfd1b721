package org.pledgewatch.accounts;

import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;

/// Whom an institution calls by which name.
interface InstitutionLinks {
    Optional<ActorId> find(String issuer, String subject);

    void keep(String issuer, String subject, ActorId actor);

    void removeAll(ActorId actor);
}
