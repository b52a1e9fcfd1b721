package org.pledgewatch.sdmx.format;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Action;
import org.pledgewatch.sdmx.Component.Attribute;
import org.pledgewatch.sdmx.Component.Dimension;
import org.pledgewatch.sdmx.DataStructure;
import org.pledgewatch.sdmx.Malformed;
import org.pledgewatch.sdmx.Received;
import org.pledgewatch.sdmx.Representation;

/// Which component each column of a message in SDMX-CSV holds, and how a row is read by it.
final class CsvHeader {
    private static final int MOST_COLUMNS = 1_000;
    private static final int NOT_THERE = -1;
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";
    private static final Set<String> OF_THE_FORMAT =
            Set.of("DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY");

    private final String flow;
    private final int columns;
    private final boolean labelled;
    private final int flowColumn;
    private final int actionColumn;
    private final int[] key;
    private final int time;
    private final int value;
    private final int[] attributes;
    private final Boolean[] isText;

    private CsvHeader(List<String> ids, boolean labelled, DataStructure structure, String flow) {
        this.flow = flow;
        this.columns = ids.size();
        this.labelled = labelled;
        this.flowColumn = Math.max(ids.indexOf("DATAFLOW"), ids.indexOf("STRUCTURE_ID"));
        this.actionColumn = ids.indexOf("ACTION");
        this.key = structure.dimensions().stream()
                .map(Dimension::id)
                .mapToInt(ids::indexOf)
                .toArray();
        this.time = ids.indexOf(DataStructure.TIME);
        this.value = ids.indexOf(DataStructure.MEASURE);
        this.attributes = structure.attributes().stream()
                .map(Attribute::id)
                .mapToInt(ids::indexOf)
                .toArray();
        this.isText = structure.attributes().stream()
                .map(attribute -> attribute.representation() instanceof Representation.Uncoded)
                .toArray(Boolean[]::new);
    }

    static CsvHeader of(CsvRecord header, DataStructure structure, String flow) throws Malformed {
        if (header.getFieldCount() > MOST_COLUMNS) {
            throw wrong("The file has " + header.getFieldCount() + " columns; a data message has a few dozen.");
        }
        List<String> ids = header.getFields().stream().map(CsvHeader::id).toList();
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!structure.has(id) && !OF_THE_FORMAT.contains(id)) {
                throw wrong("There is no \"" + shortened(id) + "\" in " + flow + ". Its columns are "
                        + String.join(", ", named(structure)) + ".");
            }
            if (!seen.add(id)) {
                throw wrong("The column " + id + " stands there twice.");
            }
        }
        for (String needed : needed(structure)) {
            if (!seen.contains(needed)) {
                throw wrong("The column " + needed + " is missing.");
            }
        }
        if (!seen.contains("DATAFLOW") && !seen.contains("STRUCTURE_ID")) {
            throw wrong(
                    "The column DATAFLOW (SDMX-CSV 1.0) or STRUCTURE_ID (2.0) is missing: it says what the rows are of.");
        }
        return new CsvHeader(
                ids, header.getFields().stream().anyMatch(heading -> heading.contains(":")), structure, flow);
    }

    private static Malformed wrong(String sentence) {
        return new Malformed(1, sentence);
    }

    /// `REF_AREA: Reference area` is labelled.
    private static String id(String heading) {
        int colon = heading.indexOf(':');
        return (colon < 0 ? heading : heading.substring(0, colon)).strip();
    }

    private static List<String> needed(DataStructure structure) {
        List<String> needed = new java.util.ArrayList<>(
                structure.dimensions().stream().map(Dimension::id).toList());
        needed.add(DataStructure.TIME);
        needed.add(DataStructure.MEASURE);
        return needed;
    }

    private static List<String> named(DataStructure structure) {
        List<String> named = needed(structure);
        structure.attributes().forEach(attribute -> named.add(attribute.id()));
        return named;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    Received read(CsvRecord row) throws Malformed {
        long line = row.getStartingLineNumber();
        if (row.getFieldCount() != columns) {
            throw new Malformed(
                    line, "This line has " + row.getFieldCount() + " cells and the first line has " + columns + ".");
        }
        checkFlow(line, row.getField(flowColumn));
        String action = actionColumn == NOT_THERE ? "" : row.getField(actionColumn);
        String[] codes = new String[key.length];
        for (int place = 0; place < key.length; place++) {
            codes[place] = code(row, key[place]);
        }
        @Nullable String[] texts = new @Nullable String[attributes.length];
        for (int place = 0; place < attributes.length; place++) {
            texts[place] = attribute(row, place);
        }
        return new Received(
                line,
                Action.parse(action)
                        .orElseThrow(() -> new Malformed(
                                line,
                                "ACTION is A, R or D (append, replace, delete); \"" + shortened(action)
                                        + "\" is not.")),
                Arrays.asList(codes),
                row.getField(time),
                row.getField(value),
                Arrays.asList(texts));
    }

    private void checkFlow(long line, String cell) throws Malformed {
        int colon = cell.indexOf(':');
        int bracket = cell.indexOf('(', colon + 1);
        String id = bracket < 0 ? cell.substring(colon + 1) : cell.substring(colon + 1, bracket);
        if (!id.equals(flow)) {
            throw new Malformed(line, "This row is of \"" + shortened(id) + "\", and " + flow + " is expected.");
        }
    }

    private @Nullable String attribute(CsvRecord row, int place) {
        if (attributes[place] == NOT_THERE) {
            return null;
        }
        String cell = isText[place] ? text(row.getField(attributes[place])) : code(row, attributes[place]);
        return cell.isEmpty() ? null : cell;
    }

    /// Without the apostrophe that keeps a spreadsheet from running a text as a formula.
    private static String text(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_BEGINNINGS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private String code(CsvRecord row, int column) {
        String cell = row.getField(column);
        int colon = labelled ? cell.indexOf(": ") : NOT_THERE;
        return colon < 0 ? cell : cell.substring(0, colon);
    }
}
