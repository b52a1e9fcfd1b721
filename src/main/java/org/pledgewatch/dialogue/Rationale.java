package org.pledgewatch.dialogue;

import java.util.Optional;

/// The reasons of a decision: a sentence at the least, since the public reads them.
final class Rationale {
    private static final int SHORTEST = 20;

    private Rationale() {}

    static Optional<String> objection(FreeText text) {
        if (text.isTooLong()) {
            return Optional.of("text.too-long");
        }
        return text.text().length() < SHORTEST || !text.text().contains(" ")
                ? Optional.of("rationale.missing")
                : Optional.empty();
    }
}
