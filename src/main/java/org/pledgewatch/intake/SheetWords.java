package org.pledgewatch.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.pledgewatch.sheets.SheetRow;

/// What the workbook's makers and its readers must agree on.
final class SheetWords {
    static final String FORMAT = "claims-xlsx";
    /// Raised when a workbook made before could be misread.
    static final int LAYOUT = 1;

    static final String CLAIMS = "Claims";
    static final String GUIDANCE = "Guidance";
    static final String LISTS = "Lists";
    static final String ABOUT = "About";
    static final List<String> OURS = List.of(CLAIMS, GUIDANCE, LISTS, ABOUT);

    static final String STAMP_PROPERTY = "Pledgewatch template";
    static final String SEPARATOR = " · ";

    private SheetWords() {}

    static String labelled(String code, String name) {
        return name.isEmpty() || name.equals(code) ? code : code + SEPARATOR + name;
    }

    static String codeIn(String label) {
        int separator = label.indexOf(SEPARATOR);
        return separator < 0 ? label : label.substring(0, separator).strip();
    }

    /// The names of the columns, if this row is the header.
    static Optional<List<String>> header(SheetRow row) {
        List<String> names = new Line(row.number(), texts(row)).withoutEmptyEnd();
        List<String> folded = names.stream().map(KnownHeader::folded).toList();
        return folded.contains("subject") && folded.contains("indicator") ? Optional.of(names) : Optional.empty();
    }

    static List<String> texts(SheetRow row) {
        return IntStream.range(0, row.cells().size()).mapToObj(row::text).toList();
    }
}
