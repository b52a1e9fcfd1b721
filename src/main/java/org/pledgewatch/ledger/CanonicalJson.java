package org.pledgewatch.ledger;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// JSON that can be written in one way only (RFC 8785), so that equal values have equal bytes and equal hashes.
///
/// Writes maps, lists, texts, truth values, null and whole numbers that survive every reader (up to 2⁵³ − 1).
/// Other numbers are refused: a decimal is written as a text.
public final class CanonicalJson {
    private static final long LARGEST_SAFE = (1L << 53) - 1;
    private static final HexFormat HEX = HexFormat.of();

    private CanonicalJson() {}

    public static byte[] bytes(@Nullable Object value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    public static String text(@Nullable Object value) {
        StringBuilder json = new StringBuilder(512);
        write(value, json);
        return json.toString();
    }

    private static void write(@Nullable Object value, StringBuilder json) {
        switch (value) {
            case null -> json.append("null");
            case String text -> writeText(text, json);
            case Boolean truth -> json.append(truth.booleanValue());
            case Integer number -> json.append(number.intValue());
            case Long number -> writeNumber(number, json);
            case Map<?, ?> members -> writeObject(members, json);
            case List<?> items -> writeArray(items, json);
            default -> throw new IllegalArgumentException("cannot be written canonically: " + value.getClass());
        }
    }

    private static void writeNumber(long number, StringBuilder json) {
        if (number > LARGEST_SAFE || number < -LARGEST_SAFE) {
            throw new IllegalArgumentException("past 2^53, write it as a text: " + number);
        }
        json.append(number);
    }

    private static void writeArray(List<?> items, StringBuilder json) {
        json.append('[');
        String separator = "";
        for (Object item : items) {
            json.append(separator);
            write(item, json);
            separator = ",";
        }
        json.append(']');
    }

    private static void writeObject(Map<?, ?> members, StringBuilder json) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, @Nullable Object> member : sorted(members).entrySet()) {
            json.append(separator);
            writeText(member.getKey(), json);
            json.append(':');
            write(member.getValue(), json);
            separator = ",";
        }
        json.append('}');
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

    private static void writeText(String text, StringBuilder json) {
        json.append('"');
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            switch (letter) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\t' -> json.append("\\t");
                case '\n' -> json.append("\\n");
                case '\f' -> json.append("\\f");
                case '\r' -> json.append("\\r");
                default -> {
                    if (letter < ' ') {
                        json.append("\\u").append(HEX.toHexDigits(letter));
                    } else if (Character.isSurrogate(letter)) {
                        at += writePair(text, at, json);
                    } else {
                        json.append(letter);
                    }
                }
            }
        }
        json.append('"');
    }

    private static int writePair(String text, int at, StringBuilder json) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            throw new IllegalArgumentException("half a surrogate pair is no text, at " + at);
        }
        json.appendCodePoint(point);
        return 1;
    }
}
