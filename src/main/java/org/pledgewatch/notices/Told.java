package org.pledgewatch.notices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Where somebody wants to be told things of one kind.
public enum Told {
    NOWHERE,
    /// On the page only.
    PAGE,
    /// On the page and in the digest.
    DIGEST;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Told> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
