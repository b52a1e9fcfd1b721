package org.pledgewatch.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the rows of one sheet as they come.
final class SheetXml {
    private static final Pattern OUTSIDE = Pattern.compile(
            "\\[\\d+]|://|\\\\\\\\|\\||\\b(?:WEBSERVICE|FILTERXML|RTD|CALL|REGISTER(?:\\.ID)?|IMAGE)\\s*\\(",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MIDNIGHT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:T00:00(?::00(?:\\.0*)?)?Z?)?");

    private final PartXml xml;
    private final SharedTexts texts;
    private final CellStyles styles;
    private final boolean from1904;
    private final String part;

    SheetXml(String part, PartXml xml, SharedTexts texts, CellStyles styles, boolean from1904) {
        this.part = part;
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    /// Hands on every row that holds something, and tells which cells were merged.
    List<CellRange> read(RowTaker taker) throws UnreadableWorkbook {
        List<CellRange> merged = new ArrayList<>();
        long last = 0;
        PartXml.Step step = PartXml.Step.BEGINS;
        while (step != PartXml.Step.OVER) {
            step = xml.next();
            if (xml.begins(step, "row")) {
                last = rowNumber(last);
                SheetRow row = new SheetRow(last, cells(last));
                if (!row.cells().stream().allMatch(SheetCell::isBlank)) {
                    refuseBeyond(last);
                    taker.take(row);
                }
            } else if (xml.begins(step, "mergeCell")) {
                merged.add(CellRange.parse(xml.attribute("ref")));
                if (merged.size() > Limits.ROWS) {
                    throw PackedFile.damaged(part);
                }
            }
        }
        return merged;
    }

    private long rowNumber(long last) throws UnreadableWorkbook {
        return number(xml.attribute("r"), last + 1, last);
    }

    private long number(String written, long otherwise, long last) throws UnreadableWorkbook {
        if (written.isEmpty()) {
            return otherwise;
        }
        long number = Digits.areIn(written, 9) ? Long.parseLong(written) : 0;
        if (number <= last) {
            throw PackedFile.damaged(part);
        }
        return number;
    }

    private static void refuseBeyond(long row) throws UnreadableWorkbook {
        if (row > Limits.ROWS) {
            throw new UnreadableWorkbook("Row " + Limits.said(row) + " holds something; a sheet has at most "
                    + Limits.said(Limits.ROWS) + " rows. Delete what stands there, or spread the rows over several"
                    + " workbooks made from the same template.");
        }
    }

    private List<SheetCell> cells(long row) throws UnreadableWorkbook {
        List<SheetCell> cells = new ArrayList<>();
        int last = -1;
        PartXml.Step step = PartXml.Step.BEGINS;
        while (!xml.ends(step, "row") && step != PartXml.Step.OVER) {
            step = xml.next();
            if (!xml.begins(step, "c")) {
                continue;
            }
            last = column(row, last);
            SheetCell cell = cell(last, row);
            if (cell.isBlank()) {
                continue;
            }
            if (last >= Limits.COLUMNS) {
                throw new UnreadableWorkbook("Row " + row + " holds something beyond column "
                        + CellReference.letters(Limits.COLUMNS - 1) + ", the " + Limits.said(Limits.COLUMNS)
                        + "th. Delete what stands there.");
            }
            while (cells.size() < last) {
                cells.add(SheetCell.EMPTY);
            }
            cells.add(cell);
        }
        return cells;
    }

    private int column(long row, int last) throws UnreadableWorkbook {
        String written = xml.attribute("r");
        if (written.isEmpty()) {
            return last + 1;
        }
        CellReference reference = CellReference.parse(written);
        if (reference.row() != row || reference.column() <= last) {
            throw PackedFile.damaged(part);
        }
        return reference.column();
    }

    private SheetCell cell(int column, long row) throws UnreadableWorkbook {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        StringBuilder value = new StringBuilder();
        StringBuilder formula = new StringBuilder();
        boolean hasFormula = false;
        String inline = "";
        StringBuilder into = null;
        PartXml.Step step = PartXml.Step.BEGINS;
        while (!xml.ends(step, "c") && step != PartXml.Step.OVER) {
            step = xml.next();
            if (xml.begins(step, "is")) {
                inline = CellText.readIn(xml, "is");
            } else if (xml.begins(step, "v")) {
                into = value;
            } else if (xml.begins(step, "f")) {
                hasFormula = true;
                into = formula;
            } else if (step == PartXml.Step.ENDS) {
                into = null;
            } else if (step == PartXml.Step.TEXT && into != null) {
                xml.addTextTo(into);
            }
        }
        if (hasFormula) {
            refuseOutside(formula, column, row);
            return new SheetCell.Unfit(
                    "holds a formula. Put its value in its place: copy the cell, then paste special, values.");
        }
        return sound(cell(type, style, value.toString(), inline, column, row));
    }

    private static void refuseOutside(CharSequence formula, int column, long row) throws UnreadableWorkbook {
        if (OUTSIDE.matcher(formula).find()) {
            throw new UnreadableWorkbook("Cell " + CellReference.letters(column) + row
                    + " holds a formula that reaches outside the workbook. Take it out, and save the workbook anew.");
        }
    }

    private SheetCell cell(String type, String style, String value, String inline, int column, long row)
            throws UnreadableWorkbook {
        return switch (type) {
            case "s" -> value.isEmpty() ? SheetCell.EMPTY : new SheetCell.Text(shared(value.strip(), column, row));
            case "inlineStr" -> new SheetCell.Text(inline);
            case "str" -> new SheetCell.Text(CellText.unescaped(value));
            case "b" -> value.isEmpty() ? SheetCell.EMPTY : new SheetCell.Text(value.equals("1") ? "TRUE" : "FALSE");
            case "e" ->
                new SheetCell.Unfit("shows an error ("
                        + (value.length() <= 20 ? value : value.substring(0, 20) + "…")
                        + "). Type what should stand there.");
            case "d" -> isoDay(value.strip());
            case "", "n" ->
                value.isBlank() ? SheetCell.EMPTY : NumberCell.of(value.strip(), styles.look(style), from1904);
            default -> throw PackedFile.damaged(part);
        };
    }

    private String shared(String number, int column, long row) throws UnreadableWorkbook {
        if (!Digits.areIn(number, 9) || Integer.parseInt(number) >= texts.count()) {
            throw new UnreadableWorkbook("The workbook is damaged: cell " + CellReference.letters(column) + row
                    + " names a text that is not there. Open it in your spreadsheet program, save it anew, and send"
                    + " that.");
        }
        return texts.text(Integer.parseInt(number));
    }

    private static SheetCell isoDay(String value) {
        var day = MIDNIGHT.matcher(value);
        return day.matches()
                ? new SheetCell.Text(day.group(1))
                : new SheetCell.Unfit("holds a time of the day as well. Format the cell as text, and type the day like"
                        + " this: 2001-03-12.");
    }

    private static SheetCell sound(SheetCell cell) {
        return cell instanceof SheetCell.Text(String text) && !CellText.isSound(text)
                ? new SheetCell.Unfit("holds a character that is none. Type its text again.")
                : cell;
    }
}
