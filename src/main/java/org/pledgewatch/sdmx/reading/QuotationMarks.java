package org.pledgewatch.sdmx.reading;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/// Counts the quotation marks that go by: a file whose last one is missing was cut off.
final class QuotationMarks extends FilterReader {
    private long count;

    QuotationMarks(Reader in) {
        super(in);
    }

    boolean areClosed() {
        return count % 2 == 0;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count += one == '"' ? 1 : 0;
        return one;
    }

    @Override
    public int read(char[] letters, int from, int length) throws IOException {
        int read = super.read(letters, from, length);
        for (int place = from; place < from + read; place++) {
            count += letters[place] == '"' ? 1 : 0;
        }
        return read;
    }
}
