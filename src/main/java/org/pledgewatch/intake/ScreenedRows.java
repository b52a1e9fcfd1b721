package org.pledgewatch.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.pledgewatch.accounts.TextGate;
import org.pledgewatch.accounts.TextStop;

/// What the scan for personal details sees in the rows of a sheet.
///
/// @param seen by row; a row without anything is not in it
record ScreenedRows(SequencedMap<Long, TextStop> seen) {
    static ScreenedRows of(List<Row> rows) {
        SequencedMap<Long, TextStop> seen = new LinkedHashMap<>();
        for (Row row : rows) {
            if (row instanceof Row.Read read) {
                TextStop inRow = read.claims().stream()
                        .map(claim -> TextGate.seen(WrittenCells.of(claim)).inRow(read.line()))
                        .reduce(TextStop.NOTHING, TextStop::and);
                if (!inRow.equals(TextStop.NOTHING)) {
                    seen.put(read.line(), inRow);
                }
            }
        }
        return new ScreenedRows(seen);
    }

    TextStop all() {
        return seen.values().stream().reduce(TextStop.NOTHING, TextStop::and);
    }

    TextStop in(Row.Read row) {
        return seen.getOrDefault(row.line(), TextStop.NOTHING);
    }
}
