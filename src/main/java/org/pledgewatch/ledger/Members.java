package org.pledgewatch.ledger;

import java.nio.charset.StandardCharsets;

/// Walks the members of one canonical JSON object without building anything: each is a name and the bytes of a value.
final class Members {
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

    /// The first letter of the name, enough to tell apart the members of a known object.
    byte initial() {
        return json[nameFrom];
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
            byte letter = json[at];
            switch (letter) {
                case '"' -> {
                    at = endOfText(json, at, to);
                    if (at < 0) {
                        return -1;
                    }
                    if (depth == 0) {
                        return at;
                    }
                    continue;
                }
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (depth == 0) {
                        return at;
                    }
                    if (--depth == 0) {
                        return at + 1;
                    }
                }
                case ',' -> {
                    if (depth == 0) {
                        return at;
                    }
                }
                default -> {
                    if (letter >= 0 && letter < ' ') {
                        return -1;
                    }
                }
            }
            at++;
        }
        return -1;
    }

    private static int endOfText(byte[] json, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            byte letter = json[at];
            if (letter == '"') {
                return at + 1;
            }
            if (letter == '\\') {
                at++;
            } else if (letter >= 0 && letter < ' ') {
                return -1;
            }
        }
        return -1;
    }
}
