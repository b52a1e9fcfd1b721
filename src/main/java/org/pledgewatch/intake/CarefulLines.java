package org.pledgewatch.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/// Builds lines from cells and stops at the first that no honest file has.
final class CarefulLines extends AbstractBaseCsvCallbackHandler<Line> {
    static final int MOST_COLUMNS = 1_000;
    static final int LONGEST_CELL = 100_000;

    private List<String> cells = new ArrayList<>();
    private long begun = 1;

    /// The line on which the row read last begins.
    long begun() {
        return begun;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        begun = startingLineNumber;
        cells = new ArrayList<>();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (index >= MOST_COLUMNS) {
            throw new Beyond("Line " + begun + " has more than " + "%,d".formatted(MOST_COLUMNS)
                    + " columns. Check that this is the file you meant.");
        }
        if (length > LONGEST_CELL) {
            throw new Beyond(tooLong(begun));
        }
        cells.add(new String(buffer, offset, length));
    }

    static String tooLong(long line) {
        return "A cell in the row that begins in line " + line + " is longer than " + "%,d".formatted(LONGEST_CELL)
                + " characters. Check that this is the file you meant, and that every quotation mark is closed.";
    }

    @Override
    protected Line buildRecord() {
        return new Line(begun, cells);
    }

    /// A limit was passed.
    static final class Beyond extends RuntimeException {
        Beyond(String reason) {
            super(reason);
        }
    }
}
