package org.pledgewatch.sheets;

/// What an honest workbook keeps within.
final class Limits {
    /// Of the file as it is sent.
    static final long FILE = 32_000_000;

    /// Of all its parts unpacked.
    static final long UNPACKED = 512_000_000;

    /// How many times larger a part may become by unpacking, once it is past [#SMALL_PART].
    static final int SWELLING = 250;

    static final long SMALL_PART = 1_000_000;
    static final int PARTS = 500;

    /// Rows are counted to the last that holds something.
    static final long ROWS = 200_000;

    static final int COLUMNS = 1_000;
    static final int CELL = 100_000;

    /// Bytes of XML without the end of any tag between them.
    static final int UNBROKEN = 1_000_000;

    static final int DEPTH = 64;

    /// Different names of elements and attributes in one part.
    static final int NAMES = 5_000;

    static final int SHARED_BYTES = 96_000_000;
    static final int STYLES = 70_000;

    private Limits() {}

    static String said(long number) {
        return "%,d".formatted(number);
    }
}
