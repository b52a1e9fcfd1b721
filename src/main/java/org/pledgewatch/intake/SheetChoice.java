package org.pledgewatch.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.sheets.ReceivedWorkbook;
import org.pledgewatch.sheets.SheetRow;
import org.pledgewatch.vocabulary.Subject;

/// What a workbook was made for, as its own lists say.
///
/// @param versions the version of each indicator, by its id, in order
record SheetChoice(List<String> subjects, Map<String, Integer> versions, String document) {
    private static final int FIRST_ROW = 3;

    SheetChoice {
        subjects = List.copyOf(subjects);
        versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    }

    static SheetChoice of(SheetAsked asked, Commitments commitments) {
        Map<String, Integer> versions = new LinkedHashMap<>();
        asked.indicators()
                .forEach(id -> versions.put(
                        id.value(),
                        commitments
                                .indicator(id)
                                .orElseThrow(() -> new IllegalArgumentException("no indicator " + id))
                                .version()
                                .version()));
        return new SheetChoice(
                asked.subjects().stream().map(Subject::text).toList(),
                versions,
                asked.document() == null ? "" : asked.document().toString());
    }

    static SheetChoice in(ReceivedWorkbook workbook) throws IOException {
        Reader reader = new Reader();
        workbook.read(SheetWords.LISTS, reader::take);
        return new SheetChoice(reader.subjects, reader.versions, reader.document);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        subjects.forEach(subject -> lines.add("subject " + subject));
        versions.forEach((id, version) -> lines.add("indicator " + id + " " + version));
        lines.add("document " + document);
        return lines;
    }

    private static final class Reader {
        private final List<String> subjects = new ArrayList<>();
        private final Map<String, Integer> versions = new LinkedHashMap<>();
        private List<String> headings = List.of();
        private String document = "";

        void take(SheetRow row) {
            if (row.number() == 1) {
                headings = SheetWords.texts(row);
            }
            if (row.number() < FIRST_ROW) {
                return;
            }
            String subject = code(row, SheetColumn.SUBJECT.heading());
            if (!subject.isEmpty()) {
                subjects.add(subject);
            }
            String indicator = code(row, SheetColumn.INDICATOR.heading());
            if (!indicator.isEmpty()) {
                String version = code(row, "version");
                versions.put(indicator, version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0);
            }
            document += code(row, SheetColumn.DOCUMENT.heading());
        }

        private String code(SheetRow row, String heading) {
            int column = headings.indexOf(heading);
            return column < 0 ? "" : SheetWords.codeIn(row.text(column).strip());
        }
    }
}
