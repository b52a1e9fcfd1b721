package org.pledgewatch.sdmx.reading;

/// A message that is not in the format it is read in, or goes beyond all measure. What came before the line was read.
public final class UnreadableMessage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long line;

    UnreadableMessage(long line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    /// Counted from 1; 0 where it is not known.
    public long line() {
        return line;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
