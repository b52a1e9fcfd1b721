package org.pledgewatch.review;

import java.io.Console;
import java.io.PrintWriter;
import java.util.function.LongConsumer;

/// How much of a file has been read, for a person who waits at a terminal; nothing anywhere else.
final class ProgressBar implements LongConsumer, AutoCloseable {
    private static final int WIDTH = 40;

    private final PrintWriter out;
    private final long bytes;
    private final boolean seen;
    private long shown = -1;

    ProgressBar(PrintWriter out, long bytes) {
        this(out, bytes, isTerminal());
    }

    ProgressBar(PrintWriter out, long bytes, boolean seen) {
        this.out = out;
        this.bytes = bytes;
        this.seen = seen;
    }

    private static boolean isTerminal() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public void accept(long read) {
        long percent = bytes <= 0 ? 100 : Math.min(100, 100 * read / bytes);
        if (!seen || percent == shown) {
            return;
        }
        shown = percent;
        int full = (int) (percent * WIDTH / 100);
        out.print("\r[" + "=".repeat(full) + " ".repeat(WIDTH - full) + "] " + percent + " %");
        out.flush();
    }

    /// Clears the line for what is said next.
    @Override
    public void close() {
        if (shown >= 0) {
            out.print("\r" + " ".repeat(WIDTH + 8) + "\r");
            out.flush();
        }
    }
}
