package org.pledgewatch.sdmx.reading;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.Reference;

/// What the records of a file in SDMX-CSV mean, the first being the names of the columns.
final class CsvRows {
    private static final Set<String> NO_COMPONENTS =
            Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY");
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";

    private final Consumer<ReceivedRow> rows;
    private final Map<String, Reference> structures = new HashMap<>();
    private @Nullable List<String> columns;

    CsvRows(Consumer<ReceivedRow> rows) {
        this.rows = rows;
    }

    void take(CsvRecord row) {
        List<String> known = columns;
        if (known == null) {
            columns = headings(row);
            return;
        }
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != known.size()) {
            throw new UnreadableMessage(
                    line, "The row has %d cells; there are %d columns.".formatted(row.getFieldCount(), known.size()));
        }
        Map<String, String> about = new HashMap<>();
        Map<String, String> values = new LinkedHashMap<>();
        for (int place = 0; place < known.size(); place++) {
            String cell = row.getField(place);
            if (!cell.isEmpty()) {
                (NO_COMPONENTS.contains(known.get(place)) ? about : values).put(known.get(place), withoutGuard(cell));
            }
        }
        String action = about.getOrDefault("ACTION", "");
        rows.accept(new ReceivedRow(
                line,
                Action.of(action).orElseThrow(() -> new UnreadableMessage(line, "ACTION is I, A, M, R or D.")),
                structure(line, about),
                values));
    }

    private static List<String> headings(CsvRecord row) {
        List<String> headings = row.getFields().stream()
                .map(heading -> heading.replaceFirst("^STRUCTURE\\[.]$", "STRUCTURE"))
                .toList();
        Set<String> met = new HashSet<>();
        for (String heading : headings) {
            if (heading.contains(": ")) {
                throw new UnreadableMessage(1, "Names stand beside the codes. Please send codes alone (labels=id).");
            }
            if (!met.add(heading)) {
                throw new UnreadableMessage(1, "Two columns are called %s.".formatted(heading));
            }
        }
        return headings;
    }

    /// Every row says it, mostly the same.
    private Reference structure(long line, Map<String, String> about) {
        String kind = about.getOrDefault("STRUCTURE", "dataflow");
        String name = about.getOrDefault(about.containsKey("STRUCTURE_ID") ? "STRUCTURE_ID" : "DATAFLOW", "");
        return structures.computeIfAbsent(kind + " " + name, _ -> {
            ArtefactKind meant = switch (kind) {
                case "dataflow" -> ArtefactKind.DATAFLOW;
                case "datastructure" -> ArtefactKind.DATA_STRUCTURE;
                default -> throw new UnreadableMessage(line, "STRUCTURE is dataflow or datastructure.");
            };
            return StructureName.of(meant, name)
                    .orElseThrow(() ->
                            new UnreadableMessage(line, "What the data are of is not named like AGENCY:ID(1.0)."));
        });
    }

    /// An apostrophe in front of what a spreadsheet would run as a formula is no part of the text.
    private static String withoutGuard(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_BEGINNINGS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }
}
