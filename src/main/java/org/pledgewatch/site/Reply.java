package org.pledgewatch.site;

/// What a controller answers: a page for its template, or why there is none.
sealed interface Reply {
    record Page(String template, Object page) implements Reply {}

    record Refused(Refusal refusal) implements Reply {}

    static Reply page(String template, Object page) {
        return new Page(template, page);
    }

    static Reply missing(String key, String... values) {
        return new Refused(Refusal.missing(key, values));
    }

    static Reply malformed(String key, String... values) {
        return new Refused(Refusal.malformed(key, values));
    }
}
