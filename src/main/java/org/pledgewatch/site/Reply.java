package org.pledgewatch.site;

/// What a controller answers: a page for its template, where it is, or why there is none.
sealed interface Reply {
    record Page(String template, Object page) implements Reply {}

    record Refused(Refusal refusal) implements Reply {}

    /// The same is at another address, the one to cite.
    record Moved(String address) implements Reply {}

    static Reply page(String template, Object page) {
        return new Page(template, page);
    }

    static Reply moved(String address) {
        return new Moved(address);
    }

    static Reply missing(String key, String... values) {
        return new Refused(Refusal.missing(key, values));
    }

    static Reply malformed(String key, String... values) {
        return new Refused(Refusal.malformed(key, values));
    }
}
