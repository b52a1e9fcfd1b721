package org.pledgewatch.accounts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a password must not be. There is no rule about letters, digits and signs: length is what helps.
final class PasswordRule {
    /// NIST SP 800-63B-4, 3.1.1.2: fifteen where the password is the only factor.
    static final int SHORTEST = 15;

    private static final int LONGEST = 200;
    private static final int OWN_PART = 4;

    private PasswordRule() {}

    /// The key of what is wrong with it, if something is.
    static Optional<String> weakness(String password, String name, String email) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("password.short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.long");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        boolean namesItself = Stream.concat(
                        Stream.of("pledgewatch"), Stream.of((name + " " + email).split("[\\s@._-]+")))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .filter(part -> part.length() >= OWN_PART && folded.contains(part))
                .anyMatch(part -> folded.length() - part.length() < SHORTEST - OWN_PART);
        if (namesItself) {
            return Optional.of("password.name");
        }
        return folded.codePoints().distinct().count() < OWN_PART + 2
                ? Optional.of("password.repeats")
                : Optional.empty();
    }
}
