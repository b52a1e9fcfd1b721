package org.pledgewatch.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.library.Document;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Grouping;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.Subject;

/// Makes the workbook in which people enter claims: a row for each subject and indicator asked for and some to spare,
/// lists to pick from, the guidance of each question. [ClaimsXlsx] reads it.
public final class ClaimSheetTemplate {
    private static final int SPARE_ROWS = 30;
    private static final int LONGEST_TITLE = 80;

    private static final int WARNING_ROW = 1;
    private static final int STAMP_ROW = 2;
    private static final int HINT_ROW = 3;
    private static final int RESULT_ROW = 4;
    private static final int HEADER_ROW = 5;
    private static final int FIRST_ROW = 6;

    private final Areas areas;
    private final Groupings groupings;
    private final Commitments commitments;
    private final Library library;

    public ClaimSheetTemplate(Areas areas, Groupings groupings, Commitments commitments, Library library) {
        this.areas = areas;
        this.groupings = groupings;
        this.commitments = commitments;
        this.library = library;
    }

    /// @throws IllegalArgumentException if there is no such indicator or document
    public byte[] template(SheetAsked asked) {
        SheetChoice choice = SheetChoice.of(asked, commitments);
        List<Indicator> indicators = asked.indicators().stream()
                .map(id -> commitments.indicator(id).orElseThrow())
                .toList();
        String document = document(asked.document());
        SheetLists lists =
                new SheetLists(asked.subjects().stream().map(this::label).toList(), indicators, document);
        SheetStamp stamp = SheetStamp.of(choice, commitments);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Pledgewatch", "1.0")) {
            workbook.setGlobalDefaultFont(SheetLook.FONT, 11);
            workbook.properties()
                    .setTitle("Pledgewatch claims")
                    .setTextProperty(SheetWords.STAMP_PROPERTY, stamp.text());
            claims(workbook.newWorksheet(SheetWords.CLAIMS), asked, indicators, document, lists, stamp);
            SheetGuidance.write(workbook, indicators);
            lists.write(workbook);
            SheetAbout.write(workbook, stamp, asked.subjects().size(), indicators.size(), document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private void claims(
            Worksheet sheet,
            SheetAsked asked,
            List<Indicator> indicators,
            String document,
            SheetLists lists,
            SheetStamp stamp) {
        above(sheet, stamp);
        header(sheet);
        int row = FIRST_ROW;
        for (Subject subject : asked.subjects()) {
            for (Indicator indicator : indicators) {
                if (isAskedOf(indicator, subject)) {
                    fill(sheet, row, subject, indicator, document);
                    row++;
                }
            }
        }
        int last = row + SPARE_ROWS - 1;
        looks(sheet, row - 1, last);
        choices(sheet, last, lists);
        for (SheetColumn column : SheetColumn.all()) {
            sheet.width(column.ordinal(), column.width());
        }
        sheet.freezePane(SheetColumn.ANSWER_TYPE.ordinal(), FIRST_ROW);
        sheet.setAutoFilter(HEADER_ROW, 0, last, SheetColumn.REMARKS.ordinal());
        SheetLook.printed(sheet, "landscape", "claims");
        SheetLook.asWideAsThePage(sheet);
        sheet.repeatRows(HEADER_ROW);
    }

    private static void above(Worksheet sheet, SheetStamp stamp) {
        sheet.value(0, 0, "Claims: what documents say of states");
        SheetLook.title(sheet, 0);
        sheet.value(
                WARNING_ROW,
                0,
                "This is not a reporting channel. Nothing about a single child, ever: no cases, no names. See sheet "
                        + SheetWords.ABOUT + ".");
        sheet.style(WARNING_ROW, 0).bold().set();
        sheet.value(STAMP_ROW, 0, stamp.text());
        sheet.style(STAMP_ROW, 0)
                .fontSize(9)
                .fontColor(SheetLook.SOFT)
                .format(SheetLook.AS_TYPED)
                .set();
    }

    private static void header(Worksheet sheet) {
        int last = SheetColumn.REMARKS.ordinal();
        for (SheetColumn column : SheetColumn.all()) {
            sheet.value(HINT_ROW, column.ordinal(), column.hint());
            sheet.value(HEADER_ROW, column.ordinal(), column.heading());
        }
        SheetLook.hint(sheet.range(HINT_ROW, 0, HINT_ROW, last));
        SheetLook.heading(sheet.range(HEADER_ROW, 1, HEADER_ROW, last - 1));
        SheetLook.deskHeading(sheet.range(HEADER_ROW, 0, HEADER_ROW, 0));
        SheetLook.deskHeading(sheet.range(HEADER_ROW, last, HEADER_ROW, last));
        sheet.rowHeight(HINT_ROW, 62);
        sheet.rowHeight(HEADER_ROW, 32);
        sheet.style(RESULT_ROW, 0).bold().fontColor(SheetLook.DEEP).set();
    }

    private void fill(Worksheet sheet, int row, Subject subject, Indicator indicator, String document) {
        String asked = SheetLists.label(indicator);
        sheet.value(row, SheetColumn.SUBJECT.ordinal(), label(subject));
        sheet.value(row, SheetColumn.INDICATOR.ordinal(), asked);
        sheet.rowHeight(row, 15.0 * Math.max(2, 1 + asked.length() / SheetColumn.INDICATOR.width()) + 2);
        AnswerKind usual = AnswerKind.of(indicator).getFirst();
        sheet.value(row, SheetColumn.ANSWER_TYPE.ordinal(), usual.word());
        if (usual == AnswerKind.ACT) {
            sheet.value(row, SheetColumn.VALIDITY.ordinal(), "event");
        }
        if (!document.isEmpty()) {
            sheet.value(row, SheetColumn.DOCUMENT.ordinal(), document);
        }
    }

    private static void looks(Worksheet sheet, int lastFilled, int last) {
        for (SheetColumn column : SheetColumn.all()) {
            int at = column.ordinal();
            boolean brought = column == SheetColumn.SUBJECT || column == SheetColumn.INDICATOR;
            if (lastFilled >= FIRST_ROW) {
                SheetLook.cells(
                        sheet.range(FIRST_ROW, at, lastFilled, at),
                        column.isTheDesks() ? SheetLook.SAND : brought ? SheetLook.PALE : SheetLook.PAPER);
            }
            SheetLook.cells(
                    sheet.range(lastFilled + 1, at, last, at), column.isTheDesks() ? SheetLook.SAND : SheetLook.PAPER);
        }
        Range all = sheet.range(FIRST_ROW, 0, last, SheetColumn.REMARKS.ordinal());
        for (ReturnedSheet.Outcome outcome : ReturnedSheet.Outcome.values()) {
            all.style()
                    .fillColor(outcome.fill())
                    .set(new ConditionalFormattingExpressionRule(
                            "LEFT($A" + (FIRST_ROW + 1) + ",1)=\"" + outcome.sign() + "\"", false));
        }
    }

    /// Formulas join texts by a function: the writer of the workbook does not escape an ampersand in them.
    private static void choices(Worksheet sheet, int last, SheetLists lists) {
        String row = String.valueOf(FIRST_ROW + 1);
        String indicator = "$" + letter(SheetColumn.INDICATOR) + row;
        String id = "LEFT(" + indicator + ",FIND(\" \",CONCATENATE(" + indicator + ",\" \"))-1)";
        String type = "$" + letter(SheetColumn.ANSWER_TYPE) + row;
        offer(sheet, SheetColumn.SUBJECT, last, lists.entries("subject"), DataValidationErrorStyle.WARNING);
        offer(sheet, SheetColumn.INDICATOR, last, lists.entries("indicator"), DataValidationErrorStyle.WARNING);
        offer(sheet, SheetColumn.ANSWER_TYPE, last, SheetLists.entriesNamedBy(id), DataValidationErrorStyle.WARNING);
        offer(
                sheet,
                SheetColumn.ANSWER,
                last,
                SheetLists.entriesNamedBy("CONCATENATE(" + id + ",\"|\"," + type + ")"),
                DataValidationErrorStyle.WARNING);
        offer(sheet, SheetColumn.VALIDITY, last, lists.entries("validity"), DataValidationErrorStyle.STOP);
        offer(sheet, SheetColumn.FIT, last, lists.entries("fit"), DataValidationErrorStyle.STOP);
    }

    private static void offer(
            Worksheet sheet, SheetColumn column, int last, String entries, DataValidationErrorStyle style) {
        sheet.range(FIRST_ROW, column.ordinal(), last, column.ordinal())
                .validateWithListByFormula(entries)
                .allowBlank(true)
                .errorStyle(style)
                .showErrorMessage(true)
                .errorTitle("Not on the list")
                .error("Pick from the list in column " + column.heading() + ". See sheet " + SheetWords.GUIDANCE + ".");
    }

    private static char letter(SheetColumn column) {
        return (char) ('A' + column.ordinal());
    }

    private static boolean isAskedOf(Indicator indicator, Subject subject) {
        return switch (subject) {
            case Subject.Area _, Subject.Subdivision _, Subject.Grouping _ ->
                indicator.universe() == Indicator.Universe.STATES;
            case Subject.World _ ->
                indicator.universe() == Indicator.Universe.WORLD || indicator.universe() == Indicator.Universe.STATES;
            case Subject.InstrumentSubject _ -> indicator.universe() == Indicator.Universe.INSTRUMENT;
            case Subject.EventSubject _ -> indicator.universe() == Indicator.Universe.EVENT;
        };
    }

    private String label(Subject subject) {
        String name = switch (subject) {
            case Subject.Area area ->
                areas.find(area.code()).map(Area::shortName).orElse("");
            case Subject.Grouping grouping ->
                groupings.find(grouping.code()).map(Grouping::name).orElse("");
            case Subject.InstrumentSubject instrument ->
                commitments
                        .instrument(instrument.id())
                        .map(Instrument::shortTitle)
                        .orElse("");
            case Subject.Subdivision _, Subject.World _, Subject.EventSubject _ -> "";
        };
        return SheetWords.labelled(subject.text(), name);
    }

    private String document(@Nullable DocumentNumber number) {
        if (number == null) {
            return "";
        }
        Document document = library.catalogue()
                .document(number)
                .orElseThrow(() -> new IllegalArgumentException("no document " + number));
        String title = document.title();
        return SheetWords.labelled(
                number.toString(),
                title.length() <= LONGEST_TITLE
                        ? title
                        : title.substring(0, LONGEST_TITLE).strip() + "…");
    }
}
