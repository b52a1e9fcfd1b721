package org.pledgewatch.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Fit;

/// The sheet that the drop-down lists come from. In each column stand the name of a list, how many entries it has, and
/// the entries; of each indicator one list of types of answer, and one of answers for each type that has some.
final class SheetLists {
    static final List<String> VALIDITIES = List.of("event", "span", "observed");

    private static final String NONE = "none";
    private static final int FIRST_ENTRY = 2;
    private static final int WIDTH = 30;

    private final Map<String, List<String>> lists = new LinkedHashMap<>();

    /// @param subjects as they are shown
    /// @param document as it is shown, empty if none was chosen
    SheetLists(List<String> subjects, List<Indicator> indicators, String document) {
        lists.put(NONE, List.of());
        lists.put(SheetColumn.SUBJECT.heading(), subjects);
        lists.put(
                SheetColumn.INDICATOR.heading(),
                indicators.stream().map(SheetLists::label).toList());
        lists.put(
                "version",
                indicators.stream()
                        .map(indicator -> String.valueOf(indicator.version().version()))
                        .toList());
        lists.put(SheetColumn.DOCUMENT.heading(), document.isEmpty() ? List.of() : List.of(document));
        lists.put(SheetColumn.VALIDITY.heading(), VALIDITIES);
        lists.put(SheetColumn.FIT.heading(), fits());
        indicators.forEach(this::addAnswers);
    }

    static String label(Indicator indicator) {
        return SheetWords.labelled(indicator.id().value(), indicator.name());
    }

    private static List<String> fits() {
        List<String> fits = new ArrayList<>();
        for (Fit fit : Fit.values()) {
            fits.add(fit.name().toLowerCase(Locale.ROOT));
        }
        return fits;
    }

    private void addAnswers(Indicator indicator) {
        String id = indicator.id().value();
        List<AnswerKind> kinds = AnswerKind.of(indicator);
        lists.put(id, kinds.stream().map(AnswerKind::word).toList());
        for (AnswerKind kind : kinds) {
            List<String> answers = kind.answers(indicator);
            if (!answers.isEmpty()) {
                lists.put(id + "|" + kind.word(), answers);
            }
        }
    }

    /// Where a drop-down list finds the entries of this name.
    String entries(String name) {
        int column = new ArrayList<>(lists.keySet()).indexOf(name);
        String letters = letters(column);
        int last = FIRST_ENTRY + Math.max(1, lists.getOrDefault(name, List.of()).size());
        return SheetWords.LISTS + "!$" + letters + "$" + (FIRST_ENTRY + 1) + ":$" + letters + "$" + last;
    }

    /// Where a drop-down list finds the entries whose list is named in cells of its own row: a formula for its first
    /// row. Where there is no such list, one empty cell allows whatever is written.
    ///
    /// @param name a formula for the name
    static String entriesNamedBy(String name) {
        String place = "IFERROR(MATCH(" + name + "," + SheetWords.LISTS + "!$1:$1,0),1)";
        return "OFFSET(" + SheetWords.LISTS + "!$A$" + (FIRST_ENTRY + 1) + ",0," + place + "-1,MAX(1,INDEX("
                + SheetWords.LISTS + "!$2:$2," + place + ")),1)";
    }

    void write(Workbook workbook) {
        Worksheet sheet = workbook.newWorksheet(SheetWords.LISTS);
        int column = 0;
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            sheet.value(0, column, list.getKey());
            sheet.value(1, column, list.getValue().size());
            int row = FIRST_ENTRY;
            for (String entry : list.getValue()) {
                sheet.value(row, column, entry);
                row++;
            }
            sheet.width(column, column == 0 ? 8 : WIDTH);
            column++;
        }
        SheetLook.heading(sheet.range(0, 0, 0, column - 1));
        sheet.rowHeight(0, 34);
        Range counts = sheet.range(1, 0, 1, column - 1);
        counts.style()
                .italic()
                .fontColor(SheetLook.SOFT)
                .horizontalAlignment("left")
                .set();
        sheet.freezePane(0, FIRST_ENTRY);
        SheetLook.printed(sheet, "landscape", "lists");
        sheet.repeatRows(0);
    }

    private static String letters(int column) {
        String letters = column < 26 ? "" : String.valueOf((char) ('A' + column / 26 - 1));
        return letters + (char) ('A' + column % 26);
    }
}
