package org.pledgewatch.accounts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody is here. One person may be several things.
public enum Role {
    /// Brings in evidence.
    ANALYST(false),
    /// Decides on what others propose.
    REVIEWER(false),
    /// Opens rounds of reply, settles contests, publishes.
    EDITOR(false),
    /// Brings in evidence for some states; of a non-governmental organisation.
    NATIONAL_CONTRIBUTOR(true),
    /// Answers for one state: replies to its draft card, submits.
    FOCAL_POINT(true),
    /// Decides on challenges from the public.
    MODERATOR(false),
    /// Invites, gives and takes roles, reads the audit.
    ADMINISTRATOR(false);

    private final boolean forStates;

    Role(boolean forStates) {
        this.forStates = forStates;
    }

    /// Whether it is held for named states only.
    public boolean isForStates() {
        return forStates;
    }

    /// As it is written in addresses, tables and the database: `focal-point`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }
}
