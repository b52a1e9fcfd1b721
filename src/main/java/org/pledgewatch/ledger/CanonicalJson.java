package org.pledgewatch.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON that can be written in one way only (RFC 8785), so that equal values have equal bytes and equal hashes.
///
/// Writes maps, lists, texts, truth values, null and whole numbers that survive every reader (up to 2⁵³ − 1).
/// Other numbers are refused: a decimal is written as a text.
public final class CanonicalJson {
    private CanonicalJson() {}

    public static byte[] bytes(@Nullable Object value) {
        CanonicalWriter json = new CanonicalWriter();
        write(value, json);
        return json.bytes();
    }

    public static String text(@Nullable Object value) {
        return new String(bytes(value), StandardCharsets.UTF_8);
    }

    public static void write(@Nullable Object value, CanonicalWriter json) {
        switch (value) {
            case null -> json.nothing();
            case String text -> json.text(text);
            case Boolean truth -> json.truth(truth);
            case Integer number -> json.number(number);
            case Long number -> json.number(number);
            case Map<?, ?> members -> {
                json.object();
                sorted(members).forEach((name, member) -> write(member, json.name(name)));
                json.endObject();
            }
            case List<?> items -> {
                json.array();
                items.forEach(item -> write(item, json));
                json.endArray();
            }
            default -> throw new IllegalArgumentException("cannot be written canonically: " + value.getClass());
        }
    }

    /// By UTF-16 code units, which is how Java compares texts.
    private static Map<String, @Nullable Object> sorted(Map<?, ?> members) {
        Map<String, @Nullable Object> sorted = new TreeMap<>();
        members.forEach((name, value) -> {
            if (!(name instanceof String text)) {
                throw new IllegalArgumentException("the name of a member is a text, not " + name);
            }
            sorted.put(text, value);
        });
        return sorted;
    }
}
