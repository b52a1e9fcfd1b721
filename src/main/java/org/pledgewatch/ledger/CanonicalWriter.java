package org.pledgewatch.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes one value of canonical JSON (RFC 8785) piece by piece, for those who write many. The names of an object come
/// in their order, which is that of their UTF-16 code units; in any other they are refused.
public final class CanonicalWriter {
    private static final long LARGEST_SAFE = (1L << 53) - 1;
    private static final int DEEPEST = 64;
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private final @Nullable String[] lastNames = new @Nullable String[DEEPEST];
    private byte[] bytes = new byte[512];
    private int length;
    private int depth;
    private boolean isFirst = true;

    public CanonicalWriter object() {
        open('{');
        return this;
    }

    public CanonicalWriter endObject() {
        return close('}');
    }

    public CanonicalWriter array() {
        open('[');
        return this;
    }

    public CanonicalWriter endArray() {
        return close(']');
    }

    /// Names the member whose value is written next.
    public CanonicalWriter name(String name) {
        String last = lastNames[depth];
        if (last != null && last.compareTo(name) >= 0) {
            throw new IllegalArgumentException(name + " cannot follow " + last);
        }
        lastNames[depth] = name;
        text(name);
        put(':');
        isFirst = true;
        return this;
    }

    public CanonicalWriter text(String text) {
        separate();
        room(2 + 6 * text.length());
        bytes[length++] = '"';
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter < 0x80) {
                putAscii(letter);
            } else if (Character.isSurrogate(letter)) {
                putPair(text, at++);
            } else {
                putPoint(letter);
            }
        }
        bytes[length++] = '"';
        return this;
    }

    /// A whole number that survives every reader.
    public CanonicalWriter number(long number) {
        if (number > LARGEST_SAFE || number < -LARGEST_SAFE) {
            throw new IllegalArgumentException("past 2^53, write it as a text: " + number);
        }
        return plain(Long.toString(number));
    }

    public CanonicalWriter truth(boolean truth) {
        return plain(Boolean.toString(truth));
    }

    public CanonicalWriter nothing() {
        return plain("null");
    }

    public CanonicalWriter with(String name, String text) {
        return name(name).text(text);
    }

    public CanonicalWriter with(String name, long number) {
        return name(name).number(number);
    }

    public CanonicalWriter with(String name, boolean truth) {
        return name(name).truth(truth);
    }

    /// Leaves the member out where there is nothing to say.
    public CanonicalWriter withAny(String name, @Nullable String text) {
        return text == null ? this : with(name, text);
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void open(char bracket) {
        separate();
        put(bracket);
        depth++;
        lastNames[depth] = null;
        isFirst = true;
    }

    private CanonicalWriter close(char bracket) {
        depth--;
        put(bracket);
        isFirst = false;
        return this;
    }

    private CanonicalWriter plain(String ascii) {
        separate();
        room(ascii.length());
        for (int at = 0; at < ascii.length(); at++) {
            bytes[length++] = (byte) ascii.charAt(at);
        }
        return this;
    }

    private void separate() {
        if (!isFirst) {
            put(',');
        }
        isFirst = false;
    }

    private void putAscii(char letter) {
        switch (letter) {
            case '"', '\\' -> putEscaped(letter);
            case '\b' -> putEscaped('b');
            case '\t' -> putEscaped('t');
            case '\n' -> putEscaped('n');
            case '\f' -> putEscaped('f');
            case '\r' -> putEscaped('r');
            default -> {
                if (letter < ' ') {
                    putEscaped('u');
                    bytes[length++] = '0';
                    bytes[length++] = '0';
                    bytes[length++] = HEX[letter >> 4];
                    bytes[length++] = HEX[letter & 0xf];
                } else {
                    bytes[length++] = (byte) letter;
                }
            }
        }
    }

    private void putEscaped(char letter) {
        bytes[length++] = '\\';
        bytes[length++] = (byte) letter;
    }

    private void putPair(String text, int at) {
        int point = text.codePointAt(at);
        if (!Character.isSupplementaryCodePoint(point)) {
            throw new IllegalArgumentException("half a surrogate pair is no text, at " + at);
        }
        bytes[length++] = (byte) (0xf0 | point >> 18);
        bytes[length++] = (byte) (0x80 | point >> 12 & 0x3f);
        bytes[length++] = (byte) (0x80 | point >> 6 & 0x3f);
        bytes[length++] = (byte) (0x80 | point & 0x3f);
    }

    private void putPoint(char letter) {
        if (letter < 0x800) {
            bytes[length++] = (byte) (0xc0 | letter >> 6);
        } else {
            bytes[length++] = (byte) (0xe0 | letter >> 12);
            bytes[length++] = (byte) (0x80 | letter >> 6 & 0x3f);
        }
        bytes[length++] = (byte) (0x80 | letter & 0x3f);
    }

    private void put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
    }

    private void room(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
