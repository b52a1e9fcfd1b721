package org.pledgewatch.api;

import org.jspecify.annotations.Nullable;

/// An empty text in our records means that there is none; in JSON that is null.
final class Texts {
    private Texts() {}

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
