package org.pledgewatch.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/// An area by its ISO 3166-1 alpha-3 code; states that ended keep their ISO 3166-3 code (`YUG`, `SUN`).
public record AreaCode(String value) implements Comparable<AreaCode> {
    private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");

    public AreaCode {
        if (!ALPHA_3.matcher(value).matches()) {
            throw new IllegalArgumentException("not an alpha-3 code: " + value);
        }
    }

    /// For what strangers typed.
    public static Optional<AreaCode> parse(String text) {
        return ALPHA_3.matcher(text).matches() ? Optional.of(new AreaCode(text)) : Optional.empty();
    }

    @Override
    public int compareTo(AreaCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
