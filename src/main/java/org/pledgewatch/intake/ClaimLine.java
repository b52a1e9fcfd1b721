package org.pledgewatch.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A line of `claims-csv`, its cells asked for by the folded names of their columns.
record ClaimLine(Line line, Map<String, Integer> columns) {
    /// A line of which each cell is given by its column's name.
    static ClaimLine of(Map<String, String> cells) {
        Map<String, Integer> columns = new HashMap<>();
        List<String> texts = new ArrayList<>();
        cells.forEach((column, text) -> {
            columns.put(column, texts.size());
            texts.add(text);
        });
        return new ClaimLine(new Line(0, texts), columns);
    }

    /// The cell's text; empty also where the file has no such column.
    String text(String column) {
        Integer index = columns.get(column);
        return index == null ? "" : line.cell(index);
    }

    boolean has(String column) {
        return !text(column).isEmpty();
    }

    String required(String column) throws Refusal {
        if (!has(column)) {
            throw new Refusal("Column " + column + " is empty. Fill it in.");
        }
        return text(column);
    }

    /// Refuses what would otherwise be dropped without a word.
    void mustBeEmpty(String column, String because) throws Refusal {
        if (has(column)) {
            throw new Refusal("Column " + column + " says \"" + text(column) + "\", but " + because + ".");
        }
    }
}
