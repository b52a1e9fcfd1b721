package org.pledgewatch.intake;

import java.util.List;

/// One record of a sheet, by the line on which it begins.
record Line(long number, List<String> cells) {
    private static final char NO_BREAK_SPACE = '\u00A0';

    /// The text of a cell without space around it.
    String cell(int column) {
        return cells.get(column).replace(NO_BREAK_SPACE, ' ').strip();
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /// The same line without the empty cells at its end.
    List<String> withoutEmptyEnd() {
        int filled = cells.size();
        while (filled > 0 && cells.get(filled - 1).isBlank()) {
            filled--;
        }
        return cells.subList(0, filled);
    }
}
