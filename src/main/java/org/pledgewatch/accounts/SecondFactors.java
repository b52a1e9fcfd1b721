package org.pledgewatch.accounts;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;

/// Who makes sure by a second factor that it is them, and the codes on paper for who lost it.
interface SecondFactors {
    boolean has(ActorId actor);

    /// False where there is one already: it is not replaced.
    boolean keep(ActorId actor, byte[] sealedSecret, long step);

    Optional<byte[]> sealedSecret(ActorId actor);

    /// False where a code of this step or a later one was taken before.
    boolean useStep(ActorId actor, long step);

    /// Takes away the second factor and the recovery codes.
    void remove(ActorId actor);

    /// Replaces those that were there.
    void keepRecoveryCodes(ActorId actor, List<Secret> codes);

    int recoveryCodesLeft(ActorId actor);

    /// Uses it up; false where it is none.
    boolean useRecoveryCode(ActorId actor, Secret code);
}
