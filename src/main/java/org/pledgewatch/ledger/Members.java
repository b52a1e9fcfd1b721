package org.pledgewatch.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Walks the members of one canonical JSON object without building anything: each is a name and the bytes of a value.
final class Members {
    private static final byte TEXT = 1;
    private static final byte ESCAPE = 2;
    private static final byte OPENING = 3;
    private static final byte CLOSING = 4;
    private static final byte COMMA = 5;
    private static final byte CONTROL = 6;
    private static final byte[] STRUCTURE = structure();

    private final byte[] json;
    private int at;
    private int nameFrom;
    private int nameTo;
    private int valueFrom;
    private int valueTo;

    /// An object that begins at the given byte.
    Members(byte[] json, int from) {
        this.json = json;
        this.at = from + 1;
    }

    /// Whether these bytes are one JSON object from the first to the last, with no control character and every
    /// bracket and text closed.
    static boolean isOneObject(byte[] json, int from, int to) {
        return to - from >= 2 && json[from] == '{' && json[to - 1] == '}' && endOfValue(json, from, to) == to;
    }

    /// Goes to the next member; false after the last.
    boolean next() {
        if (json[at] == '}') {
            return false;
        }
        if (json[at] == ',') {
            at++;
        }
        nameFrom = at + 1;
        nameTo = endOfText(json, at, json.length) - 1;
        valueFrom = nameTo + 2;
        valueTo = endOfValue(json, valueFrom, json.length);
        at = valueTo;
        return true;
    }

    String name() {
        return new String(json, nameFrom, nameTo - nameFrom, StandardCharsets.UTF_8);
    }

    /// Whether the value is a text without escapes, which [#plainText] can take as it stands.
    boolean isPlainText() {
        for (int letter = valueFrom; letter < valueTo; letter++) {
            if (json[letter] == '\\') {
                return false;
            }
        }
        return json[valueFrom] == '"';
    }

    String plainText() {
        return new String(json, valueFrom + 1, valueTo - valueFrom - 2, StandardCharsets.UTF_8);
    }

    /// The value as it is written.
    String written() {
        return new String(json, valueFrom, valueTo - valueFrom, StandardCharsets.UTF_8);
    }

    int valueFrom() {
        return valueFrom;
    }

    int number() {
        int number = 0;
        for (int digit = valueFrom; digit < valueTo; digit++) {
            number = Math.addExact(Math.multiplyExact(number, 10), json[digit] - '0');
        }
        return number;
    }

    /// One past the value that begins at `from`, or -1 where it does not end before `to`.
    private static int endOfValue(byte[] json, int from, int to) {
        int depth = 0;
        int at = from;
        while (at < to) {
            switch (STRUCTURE[json[at] & 0xff]) {
                case TEXT -> {
                    at = endOfText(json, at, to);
                    if (at < 0 || depth == 0) {
                        return at;
                    }
                }
                case OPENING -> {
                    depth++;
                    at++;
                }
                case CLOSING -> {
                    if (depth == 0) {
                        return at;
                    }
                    depth--;
                    at++;
                    if (depth == 0) {
                        return at;
                    }
                }
                case COMMA -> {
                    if (depth == 0) {
                        return at;
                    }
                    at++;
                }
                case CONTROL -> {
                    return -1;
                }
                default -> at++;
            }
        }
        return -1;
    }

    /// One past the closing quotation mark, or -1.
    private static int endOfText(byte[] json, int from, int to) {
        int at = from + 1;
        while (at < to) {
            switch (STRUCTURE[json[at] & 0xff]) {
                case TEXT -> {
                    return at + 1;
                }
                case ESCAPE -> at += 2;
                case CONTROL -> {
                    return -1;
                }
                default -> at++;
            }
        }
        return -1;
    }

    private static byte[] structure() {
        byte[] structure = new byte[256];
        Arrays.fill(structure, 0, ' ', CONTROL);
        structure['"'] = TEXT;
        structure['\\'] = ESCAPE;
        structure['{'] = OPENING;
        structure['['] = OPENING;
        structure['}'] = CLOSING;
        structure[']'] = CLOSING;
        structure[','] = COMMA;
        return structure;
    }
}
