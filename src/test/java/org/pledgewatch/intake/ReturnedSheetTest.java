package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnedSheetTest {
    @TempDir
    private Path directory;

    private final ClaimsXlsxTest sheets = new ClaimsXlsxTest();

    private byte[] filled() {
        return FilledSheet.of(sheets.sheet("\n", sheets.goodRows()));
    }

    private byte[] returned(byte[] original, List<ReturnedSheet.Remark> remarks) throws IOException {
        Path file = Files.write(directory.resolve("sent.xlsx"), original);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReturnedSheet.write(file, remarks, out);
        return out.toByteArray();
    }

    private static XSSFWorkbook workbook(byte[] bytes) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(bytes));
    }

    private static String count(XSSFWorkbook workbook) {
        return workbook.getSheet("Claims")
                .getRow(FilledSheet.HEADER - 1)
                .getCell(0)
                .getStringCellValue();
    }

    private static TreeMap<String, String> cells(XSSFWorkbook workbook) {
        TreeMap<String, String> cells = new TreeMap<>();
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> {
            if (cell.getCellType() != CellType.BLANK) {
                cells.put(sheet.getSheetName() + "!" + cell.getAddress(), cell.getCellType() + " " + cell);
            }
        })));
        return cells;
    }

    @Test
    void allThatWasFilledInStandsAndOutcomesAndRemarksStandBesideIt() throws IOException {
        byte[] original = FilledSheet.changed(filled(), workbook -> {
            FilledSheet.cell(workbook, 1, "from").setCellValue(2001);
            FilledSheet.cell(workbook, 2, "locator").setCellValue(" <p. 1> & \"more\"\nnext ");
            FilledSheet.cell(workbook, 3, "quoted term").setCellFormula("1+1");
        });

        byte[] back = returned(
                original,
                List.of(
                        new ReturnedSheet.Remark(7, ReturnedSheet.Outcome.ACCEPTED, ""),
                        new ReturnedSheet.Remark(8, ReturnedSheet.Outcome.REFUSED, "Correct the day."),
                        new ReturnedSheet.Remark(9, ReturnedSheet.Outcome.RIVAL, "Document 1 says otherwise.")));

        try (XSSFWorkbook before = workbook(original);
                XSSFWorkbook after = workbook(back)) {
            TreeMap<String, String> added = cells(after);
            added.entrySet().removeAll(cells(before).entrySet());
            assertThat(added)
                    .containsOnlyKeys("Claims!A5", "Claims!A7", "Claims!A8", "Claims!A9", "Claims!R8", "Claims!R9");
            assertThat(cells(after)).containsAllEntriesOf(cells(before));
            assertThat(FilledSheet.cell(after, 0, "outcome").getStringCellValue())
                    .isEqualTo("✓ accepted");
            assertThat(FilledSheet.cell(after, 1, "outcome").getStringCellValue())
                    .isEqualTo("✗ refused");
            assertThat(FilledSheet.cell(after, 1, "remarks").getStringCellValue())
                    .isEqualTo("Correct the day.");
            assertThat(count(after))
                    .isEqualTo(
                            "3 rows: 1 accepted, 1 rival, 1 refused. Filter the column outcome for ✗ refused, correct"
                                    + " these rows, and send the workbook again.");
            assertThat(after.getSheet("Claims").getDataValidations()).hasSize(6);
            assertThat(after.getSheet("Claims").getCTWorksheet().getAutoFilter().getRef())
                    .startsWith("A6:R");
            assertThat(after.getSheet("Claims").getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(before.getSheet("Claims")
                            .getSheetConditionalFormatting()
                            .getNumConditionalFormattings());
        }
    }

    @Test
    void refusedRowsHaveAColourOfTheirOwn() throws IOException {
        byte[] back = returned(filled(), List.of(new ReturnedSheet.Remark(7, ReturnedSheet.Outcome.REFUSED, "No.")));

        try (XSSFWorkbook workbook = workbook(back)) {
            var evaluator = new org.apache.poi.ss.formula.ConditionalFormattingEvaluator(
                    workbook, workbook.getCreationHelper().createFormulaEvaluator());
            assertThat(evaluator.getConditionalFormattingForCell(FilledSheet.cell(workbook, 0, "answer")))
                    .hasSize(1);
            assertThat(evaluator.getConditionalFormattingForCell(FilledSheet.cell(workbook, 1, "answer")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "_x0041_ stays",
                "a\u0000b\uD800c",
                "<b>&amp;</b>",
                "  x  "
            })
    void aRemarkIsTextWhateverItBeginsWith(String text) throws IOException {
        byte[] back = returned(filled(), List.of(new ReturnedSheet.Remark(7, ReturnedSheet.Outcome.REFUSED, text)));

        try (XSSFWorkbook workbook = workbook(back)) {
            var cell = FilledSheet.cell(workbook, 0, "remarks");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue())
                    .isEqualTo(text.replace('\u0000', '\uFFFD').replace('\uD800', '\uFFFD'));
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
        }
    }

    @Test
    void aRowIsMadeHighEnoughForItsRemark() throws IOException {
        byte[] back = returned(
                FilledSheet.changed(
                        FilledSheet.TEMPLATE.template(FilledSheet.asked("SWE")),
                        workbook -> FilledSheet.cell(workbook, 0, "answer").setCellValue("signed")),
                List.of(new ReturnedSheet.Remark(7, ReturnedSheet.Outcome.REFUSED, "word ".repeat(40))));

        try (XSSFWorkbook workbook = workbook(back)) {
            assertThat(workbook.getSheet("Claims").getRow(6).getHeightInPoints())
                    .isEqualTo(120);
            assertThat(workbook.getSheet("Claims").getRow(7).getHeightInPoints())
                    .isEqualTo(32);
        }
    }

    @Test
    void whatWasSentAgainLosesItsOldRemarks() throws IOException {
        byte[] first = returned(filled(), List.of(new ReturnedSheet.Remark(7, ReturnedSheet.Outcome.REFUSED, "Old.")));
        byte[] second = returned(first, List.of(new ReturnedSheet.Remark(8, ReturnedSheet.Outcome.WAITING, "")));

        try (XSSFWorkbook workbook = workbook(second)) {
            assertThat(FilledSheet.cell(workbook, 0, "remarks").getStringCellValue())
                    .isEmpty();
            assertThat(FilledSheet.cell(workbook, 0, "outcome").getStringCellValue())
                    .isEmpty();
            assertThat(FilledSheet.cell(workbook, 1, "outcome").getStringCellValue())
                    .isEqualTo("… waiting");
            assertThat(count(workbook)).isEqualTo("1 row: 1 waiting.");
        }
    }

    @Test
    void whatComesBackCanBeSentAgainAndSaysTheSame() throws IOException {
        Path sent = Files.write(directory.resolve("first.xlsx"), filled());
        byte[] back = returned(filled(), List.of(new ReturnedSheet.Remark(7, ReturnedSheet.Outcome.REFUSED, "=1")));
        Path again = Files.write(directory.resolve("again.xlsx"), back);

        assertThat(SourceFormatComplianceKit.read(sheets.format(), again, sheets.request())
                        .rows())
                .isEqualTo(SourceFormatComplianceKit.read(sheets.format(), sent, sheets.request())
                        .rows());
    }

    @Test
    void aWorkbookWithoutTheDesksColumnsGetsThem() throws IOException {
        byte[] without = FilledSheet.changed(filled(), workbook -> {
            var header = workbook.getSheet("Claims").getRow(FilledSheet.HEADER);
            header.getCell(0).setCellValue("mine");
            header.getCell(17).setCellValue("yours");
        });

        byte[] back = returned(without, List.of(new ReturnedSheet.Remark(7, ReturnedSheet.Outcome.REFUSED, "No.")));

        try (XSSFWorkbook workbook = workbook(back)) {
            assertThat(FilledSheet.cell(workbook, 0, "outcome").getAddress().formatAsString())
                    .isEqualTo("S7");
            assertThat(FilledSheet.cell(workbook, 0, "remarks").getStringCellValue())
                    .isEqualTo("No.");
        }
    }
}
