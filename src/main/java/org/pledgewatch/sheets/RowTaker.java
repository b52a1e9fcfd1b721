package org.pledgewatch.sheets;

/// Who takes the rows of a sheet as they are read.
@FunctionalInterface
public interface RowTaker {
    void take(SheetRow row) throws UnreadableWorkbook;
}
