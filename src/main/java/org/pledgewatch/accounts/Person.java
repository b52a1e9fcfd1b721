package org.pledgewatch.accounts;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// Somebody with an account.
///
/// @param actor the pseudonym in the ledger and in exports
public record Person(ActorId actor, String name, String email, List<HeldRole> roles, boolean suspended) {

    static final int LONGEST_NAME = 200;

    /// Whether there is anything at all for which the person may do this.
    public boolean may(Action action) {
        return !suspended && roles.stream().anyMatch(held -> Rights.scope(held.role(), action) != Scope.NOWHERE);
    }

    /// @param about the state a thing is about; null where it is about none, or about more than one
    public boolean may(Action action, @Nullable AreaCode about) {
        return !suspended && roles.stream().anyMatch(held -> held.permits(action, about));
    }

    /// Whether the person may do this whatever it is about.
    public boolean mayEverywhere(Action action) {
        return !suspended && roles.stream().anyMatch(held -> Rights.scope(held.role(), action) == Scope.EVERYWHERE);
    }

    /// The states for which the person may do this, where not for all.
    public Set<AreaCode> statesFor(Action action) {
        return roles.stream()
                .filter(held -> Rights.scope(held.role(), action) == Scope.OWN_STATES)
                .flatMap(held -> held.area() == null ? List.<AreaCode>of().stream() : List.of(held.area()).stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(java.util.Comparator.comparing(AreaCode::value))));
    }

    @Override
    public String toString() {
        return actor.value();
    }
}
