package org.pledgewatch.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// The sheet that says what the workbook is and is not.
final class SheetAbout {
    private SheetAbout() {}

    static void write(Workbook workbook, SheetStamp stamp, int subjects, int indicators, String document) {
        Worksheet sheet = workbook.newWorksheet(SheetWords.ABOUT);
        sheet.width(0, 24);
        sheet.width(1, 100);
        sheet.value(0, 0, "About this workbook");
        SheetLook.title(sheet, 0);
        int row = 2;
        for (Map.Entry<String, String> line :
                lines(stamp, subjects, indicators, document).entrySet()) {
            sheet.value(row, 0, line.getKey());
            sheet.value(row, 1, line.getValue());
            SheetLook.term(sheet.range(row, 0, row, 0));
            SheetLook.text(sheet.range(row, 1, row, 1));
            sheet.rowHeight(row, 15.0 * (1 + line.getValue().length() / 104) + 6);
            row++;
        }
        SheetLook.printed(sheet, "portrait", "about");
        SheetLook.asWideAsThePage(sheet);
    }

    private static Map<String, String> lines(SheetStamp stamp, int subjects, int indicators, String document) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(
                "Not a reporting channel",
                "If a child is in danger or has been harmed, do not write it here: nobody watches this sheet. Turn to the"
                        + " emergency number, the child helpline or the child protection service of the country you are"
                        + " in. The help page of Pledgewatch says more.");
        lines.put(
                "No personal data",
                "This workbook holds what published documents say of states, and nothing about single people: no names"
                        + " or details of victims, witnesses or suspects, no telephone numbers, no addresses. A sheet"
                        + " that holds some is refused and not kept.");
        lines.put(
                "What it is for",
                "To enter claims: what one document says of one subject on one question. Fill in the sheet "
                        + SheetWords.CLAIMS + ", by the sheet " + SheetWords.GUIDANCE
                        + ", save it as Excel workbook (.xlsx), and upload it.");
        lines.put(
                "What comes back",
                "The same workbook, with an outcome in the first column and remarks in the last. Correct what was refused"
                        + " and upload it again; what was taken in before is not taken in twice.");
        lines.put(
                "Whose record it is",
                "Pledgewatch is independent and nobody's official record. A claim says who says so, and where.");
        lines.put(
                "Made for",
                subjects
                        + (subjects == 1 ? " subject, " : " subjects, ")
                        + indicators
                        + (indicators == 1 ? " indicator" : " indicators")
                        + (document.isEmpty() ? "" : ", document " + document));
        lines.put("Template", stamp.text());
        return lines;
    }
}
