package org.pledgewatch.intake;

import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;

/// How the sheets look, on the screen and printed.
final class SheetLook {
    static final String DEEP = "FF0D5560";
    static final String SAND = "FFF4EFE2";
    static final String PALE = "FFF8F7F3";
    static final String RULE = "FFD9D4C6";
    static final String SOFT = "FF515C60";
    static final String PAPER = "FFFFFFFF";

    /// Cells of this format keep what is typed as it is typed: `2001-06` becomes no date, `=` no formula.
    static final String AS_TYPED = "@";

    static final String FONT = "Calibri";

    private static final String TOP = "top";

    private SheetLook() {}

    static void title(Worksheet sheet, int row) {
        sheet.style(row, 0).bold().fontSize(16).fontColor(DEEP).set();
        sheet.rowHeight(row, 24);
    }

    static void heading(Range range) {
        range.style()
                .bold()
                .fontColor(PAPER)
                .fillColor(DEEP)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(RULE)
                .format(AS_TYPED)
                .set();
    }

    static void deskHeading(Range range) {
        range.style()
                .bold()
                .fontColor(DEEP)
                .fillColor(SAND)
                .wrapText(true)
                .verticalAlignment("center")
                .borderStyle(BorderStyle.THIN)
                .borderColor(RULE)
                .format(AS_TYPED)
                .set();
    }

    static void hint(Range range) {
        range.style()
                .italic()
                .fontSize(9)
                .fontColor(SOFT)
                .wrapText(true)
                .verticalAlignment("bottom")
                .format(AS_TYPED)
                .set();
    }

    static void cells(Range range, String fill) {
        range.style()
                .fillColor(fill)
                .wrapText(true)
                .verticalAlignment(TOP)
                .borderStyle(BorderStyle.THIN)
                .borderColor(RULE)
                .format(AS_TYPED)
                .set();
    }

    static void section(Range range) {
        range.style()
                .bold()
                .fontColor(PAPER)
                .fillColor(DEEP)
                .verticalAlignment("center")
                .set();
    }

    static void text(Range range) {
        range.style()
                .wrapText(true)
                .verticalAlignment(TOP)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, RULE)
                .set();
    }

    static void term(Range range) {
        range.style()
                .bold()
                .wrapText(true)
                .fontColor(DEEP)
                .verticalAlignment(TOP)
                .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
                .borderColor(BorderSide.BOTTOM, RULE)
                .set();
    }

    static void printed(Worksheet sheet, String orientation, String name) {
        sheet.pageOrientation(orientation);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.leftMargin(0.4f);
        sheet.rightMargin(0.4f);
        sheet.topMargin(0.5f);
        sheet.bottomMargin(0.7f);
        sheet.footer("Pledgewatch: " + name, Position.LEFT, FONT, 9);
        sheet.footer("&P / &N", Position.RIGHT, FONT, 9);
        sheet.setTabColor(DEEP);
    }

    static void asWideAsThePage(Worksheet sheet) {
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
