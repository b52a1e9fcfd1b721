package org.pledgewatch.commitments;

/// How long an answer lasts when nothing more is heard.
public sealed interface Persistence {
    /// Until a later event or span ends it; silence does not.
    record UntilChanged() implements Persistence {}

    /// Carried forward some years with its age shown, then stale.
    record ShelfLife(int years) implements Persistence {}

    /// Says something of its own period only.
    record PeriodOnly() implements Persistence {}

    static Persistence parse(String text) {
        return switch (text) {
            case "until-changed" -> new UntilChanged();
            case "period-only" -> new PeriodOnly();
            default -> {
                if (!text.startsWith("shelf-life:")) {
                    throw new IllegalArgumentException("no such persistence: " + text);
                }
                yield new ShelfLife(Integer.parseInt(text.substring("shelf-life:".length())));
            }
        };
    }
}
