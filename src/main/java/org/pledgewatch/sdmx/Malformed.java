package org.pledgewatch.sdmx;

/// A message that cannot be read any further: what is wrong, and where.
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    private final long line;

    public Malformed(long line, String sentence) {
        super(sentence);
        this.line = line;
    }

    /// From 1 on; 0 where no line can be named.
    public long line() {
        return line;
    }

    /// What is wrong, as a sentence for whoever sent it.
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
