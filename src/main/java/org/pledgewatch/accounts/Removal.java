package org.pledgewatch.accounts;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which ways in a recovery link takes away, because they are lost or in wrong hands.
public record Removal(boolean secondFactor, boolean passkeys, boolean institutionLinks) {
    public static final Removal NOTHING = new Removal(false, false, false);
    public static final Removal EVERYTHING = new Removal(true, true, true);

    /// In words, as the audit keeps it; empty where nothing is taken away.
    String told() {
        return Stream.of(
                        secondFactor ? "second factor" : "",
                        passkeys ? "passkeys" : "",
                        institutionLinks ? "institution links" : "")
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
