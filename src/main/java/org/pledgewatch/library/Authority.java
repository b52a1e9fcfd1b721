package org.pledgewatch.library;

import java.util.Locale;

/// What kind of voice a series is.
public enum Authority {
    DEPOSITARY,
    TREATY_BODY,
    UN_PUBLICATION,
    GOVERNMENT,
    MONITORING_ORGANISATION,
    COMPILED_DATASET,
    PRESS;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Authority of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
