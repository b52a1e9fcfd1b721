package org.pledgewatch.ledger;

import java.util.Locale;

/// How well what the source asked fits what the indicator asks. A proxy never establishes a finding.
public enum Fit {
    EXACT,
    NARROWER,
    BROADER,
    PROXY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Fit of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
