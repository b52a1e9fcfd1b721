package org.pledgewatch.accounts;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;

/// A role as somebody holds it.
///
/// @param area the state for which; null where for all
public record HeldRole(Role role, @Nullable AreaCode area) {
    public HeldRole {
        if (role.isForStates() != (area != null)) {
            throw new IllegalArgumentException(
                    role.word() + (area == null ? " is held for a state" : " is held for all"));
        }
    }

    /// @param about the state a thing is about; null where it is about none or more than one
    boolean permits(Action action, @Nullable AreaCode about) {
        return switch (Rights.scope(role, action)) {
            case NOWHERE -> false;
            case OWN_STATES -> area != null && area.equals(about);
            case EVERYWHERE -> true;
        };
    }
}
