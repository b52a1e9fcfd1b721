package org.pledgewatch.vocabulary;

/// How a source qualifies a number.
public enum Qualifier {
    EXACTLY,
    ABOUT,
    AT_LEAST,
    AT_MOST,
    MORE_THAN,
    FEWER_THAN,
    BETWEEN;

    /// The word in data files and addresses: `at-least`.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static Qualifier of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
    }
}
