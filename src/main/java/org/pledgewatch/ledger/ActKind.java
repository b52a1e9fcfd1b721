package org.pledgewatch.ledger;

import java.util.Locale;

/// What a state (or, for the last two, a conference) did about an instrument.
public enum ActKind {
    SIGNED,
    RATIFIED,
    ACCEDED,
    ACCEPTED,
    APPROVED,
    SUCCEEDED,
    DENOUNCED,
    RESERVATION,
    EXTENSION,
    ADOPTED,
    ENTERED_INTO_FORCE;

    /// Whether by this act a state consents to be bound.
    public boolean isConsent() {
        return switch (this) {
            case RATIFIED, ACCEDED, ACCEPTED, APPROVED, SUCCEEDED -> true;
            case SIGNED, DENOUNCED, RESERVATION, EXTENSION, ADOPTED, ENTERED_INTO_FORCE -> false;
        };
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static ActKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
