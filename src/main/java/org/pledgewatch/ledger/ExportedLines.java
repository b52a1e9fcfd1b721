package org.pledgewatch.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// The lines of a file as slices of one buffer, none of them copied.
final class ExportedLines {
    private static final int LONGEST = NewEntry.LARGEST_PAYLOAD + 1024;
    private static final int ROOM = 1 << 18;

    private final InputStream in;
    private byte[] buffer = new byte[ROOM];
    private int filled;
    private int next;
    private int from;
    private int to;

    enum Found {
        LINE,
        /// Bytes without a line break behind them.
        CUT_OFF,
        /// Longer than any entry can be.
        TOO_LONG,
        END
    }

    ExportedLines(InputStream in) {
        this.in = in;
    }

    Found next() throws IOException {
        from = next;
        int at = from;
        while (true) {
            while (at < filled && buffer[at] != '\n') {
                at++;
            }
            if (at < filled) {
                to = at;
                next = at + 1;
                return Found.LINE;
            }
            if (filled - from > LONGEST) {
                return Found.TOO_LONG;
            }
            at -= from;
            if (!more()) {
                return filled > 0 ? Found.CUT_OFF : Found.END;
            }
        }
    }

    /// Moves the line begun to the front of the buffer and reads on; false at the end of the file.
    private boolean more() throws IOException {
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        filled -= from;
        from = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        filled += Math.max(read, 0);
        return read >= 0;
    }

    byte[] bytes() {
        return buffer;
    }

    int from() {
        return from;
    }

    /// One past the line's last byte; the line break is not part of it.
    int to() {
        return to;
    }
}
