package org.pledgewatch.sheets;

import java.util.List;

/// A row of a sheet by the number that a spreadsheet program shows, its cells from column A to the last one filled.
public record SheetRow(long number, List<SheetCell> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }

    public SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }

    /// The cell's text; empty where it has none.
    public String text(int column) {
        return switch (cell(column)) {
            case SheetCell.Text text -> text.text();
            case SheetCell.Unfit _ -> "";
        };
    }

    /// Where a cell of this row stands: `F12`.
    public String place(int column) {
        return CellReference.letters(column) + number;
    }
}
