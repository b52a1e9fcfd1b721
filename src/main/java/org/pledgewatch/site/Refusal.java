package org.pledgewatch.site;

import java.util.List;

/// Why an address gets no page, and what to do about it.
///
/// @param status the HTTP status
/// @param key of the message that says what is wrong; `key.title` names the problem, `key.type` its stable name
/// @param values what the message fills in
record Refusal(int status, String key, List<String> values) {
    private static final int SHOWN = 60;

    static Refusal malformed(String key, String... values) {
        return new Refusal(400, key, shortened(values));
    }

    static Refusal missing(String key, String... values) {
        return new Refusal(404, key, shortened(values));
    }

    static Refusal nothingPublished() {
        return new Refusal(503, "problem.no-edition-yet", List.of());
    }

    private static List<String> shortened(String... values) {
        return List.of(values).stream()
                .map(value -> value.codePoints()
                        .filter(point -> !Character.isISOControl(point))
                        .limit(SHOWN)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    /// The stable name of the problem: `no-such-state`.
    String type() {
        return key.substring(key.indexOf('.') + 1);
    }
}
