package org.pledgewatch.accounts;

import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Component;

/// By what else than the password somebody is let in.
@Component
class WaysIn {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final InstitutionLinks institutions;

    WaysIn(SecondFactors factors, Passkeys passkeys, InstitutionLinks institutions) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.institutions = institutions;
    }

    void remove(ActorId actor, Removal removal) {
        if (removal.secondFactor()) {
            factors.remove(actor);
        }
        if (removal.passkeys()) {
            passkeys.removeAll(actor);
        }
        if (removal.institutionLinks()) {
            institutions.removeAll(actor);
        }
    }
}
