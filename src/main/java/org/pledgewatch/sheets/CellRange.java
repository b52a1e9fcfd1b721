package org.pledgewatch.sheets;

/// Cells that were merged into one, first and last included.
public record CellRange(String text, int firstColumn, long firstRow, int lastColumn, long lastRow) {
    static CellRange parse(String text) throws UnreadableWorkbook {
        int colon = text.indexOf(':');
        CellReference first = CellReference.parse(colon < 0 ? text : text.substring(0, colon));
        CellReference last = colon < 0 ? first : CellReference.parse(text.substring(colon + 1));
        return new CellRange(text, first.column(), first.row(), last.column(), last.row());
    }
}
