package org.pledgewatch.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes of a line while it is being put together; used again for the next one.
final class LineBuffer {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes = new byte[1024];
    private int length;

    LineBuffer clear() {
        length = 0;
        return this;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    LineBuffer put(byte[] ascii) {
        return put(ascii, 0, ascii.length);
    }

    LineBuffer put(byte[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
        return this;
    }

    LineBuffer put(byte single) {
        room(1);
        bytes[length++] = single;
        return this;
    }

    LineBuffer number(long number) {
        return put(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }

    LineBuffer hex(byte[] raw) {
        room(2 * raw.length);
        for (byte value : raw) {
            bytes[length++] = HEX[(value >> 4) & 0xf];
            bytes[length++] = HEX[value & 0xf];
        }
        return this;
    }

    private void room(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
