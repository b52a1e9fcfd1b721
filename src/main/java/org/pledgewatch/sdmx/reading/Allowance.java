package org.pledgewatch.sdmx.reading;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Gives so much at a time and no more, so that a name or a text without end fills no memory.
final class Allowance extends FilterInputStream {
    private final int most;
    private int left;

    Allowance(InputStream in, int most) {
        super(in);
        this.most = most;
        this.left = most;
    }

    /// Something was made of what was read so far.
    void renew() {
        left = most;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        spend(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int count = super.read(bytes, from, length);
        spend(Math.max(0, count));
        return count;
    }

    private void spend(int count) {
        left -= count;
        if (left < 0) {
            throw new UnreadableMessage(0, "Something in the file has no end in sight.");
        }
    }
}
