package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.DataValidationEvaluator;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

class ClaimSheetTemplateTest {
    private static XSSFWorkbook workbook(SheetAsked asked) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(FilledSheet.TEMPLATE.template(asked)));
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> text.append(cell).append('\n')));
        return text.toString();
    }

    @Test
    void everySubjectHasARowForEveryQuestionAskedOfIt() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledSheet.asked("SWE", "event:rio-2008"))) {
            List<String> rows = new ArrayList<>();
            for (int row = 0; row < 4; row++) {
                rows.add(FilledSheet.cell(workbook, row, "subject") + " "
                        + FilledSheet.cell(workbook, row, "indicator"));
            }

            assertThat(rows)
                    .containsExactly(
                            "SWE · Sweden protection.opsc-status · OPSC",
                            "SWE · Sweden protection.c182-status · C182",
                            "event:rio-2008 coordination.governments · Governments",
                            " ");
        }
    }

    @Test
    void listsOfferWhatEachRowCanBeAnsweredWith() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledSheet.asked("SWE", "event:rio-2008"))) {
            assertThat(offered(workbook, 0, "subject")).containsExactly("SWE · Sweden", "event:rio-2008");
            assertThat(offered(workbook, 2, "answer type"))
                    .containsExactly("quantity", "not applicable", "nothing found");
            assertThat(offered(workbook, 0, "answer"))
                    .startsWith("signed", "ratified")
                    .doesNotContain("adopted", "none");
            FilledSheet.cell(workbook, 1, "answer type").setCellValue("level");
            assertThat(offered(workbook, 1, "answer")).containsExactly("none", "ratified", "party");
            FilledSheet.cell(workbook, 20, "indicator").setCellValue("protection.c182-status");
            assertThat(offered(workbook, 20, "answer type"))
                    .containsExactly("act", "level", "not applicable", "nothing found");
            assertThat(offered(workbook, 0, "validity")).containsExactly("event", "span", "observed");
            assertThat(offered(workbook, 0, "fit")).containsExactly("exact", "narrower", "broader", "proxy");
        }
    }

    private static List<String> offered(XSSFWorkbook workbook, int row, String column) {
        Cell cell = FilledSheet.cell(workbook, row, column);
        DataValidationEvaluator evaluator = new DataValidationEvaluator(
                workbook, workbook.getCreationHelper().createFormulaEvaluator());
        List<ValueEval> values = evaluator.getValidationValuesForCell(
                new CellReference("Claims", cell.getRowIndex(), cell.getColumnIndex(), true, true));
        return values.stream()
                .map(value -> ((StringEval) value).getStringValue())
                .toList();
    }

    @Test
    void noFormulaOfAListIsLongerThanSpreadsheetProgramsTake() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledSheet.asked("SWE"))) {
            assertThat(workbook.getSheet("Claims").getDataValidations())
                    .hasSize(6)
                    .extracting(XSSFDataValidation::getValidationConstraint)
                    .allSatisfy(
                            constraint -> assertThat(constraint.getFormula1()).hasSizeLessThan(255));
        }
    }

    @Test
    void theGuidanceOfEveryQuestionIsInIt() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledSheet.asked("SWE"))) {
            assertThat(text(workbook.getSheet("Guidance")))
                    .contains(
                            "protection.opsc-status · OPSC (version 1)",
                            "Is it?",
                            "Level none",
                            "Usual unit\ngovernments")
                    .contains("1999-06-17..2020-08-04", "by 4 Aug 2020", "nothing found");
            assertThat(text(workbook.getSheet("About"))).contains("Not a reporting channel", "No personal data");
        }
    }

    @Test
    void nothingIsHiddenAndNothingIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledSheet.asked("SWE"))) {
            for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
                assertThat(workbook.isSheetHidden(sheet) || workbook.isSheetVeryHidden(sheet))
                        .isFalse();
                XSSFSheet one = workbook.getSheetAt(sheet);
                one.forEach(row -> {
                    assertThat(row.getZeroHeight()).isFalse();
                    row.forEach(cell -> {
                        assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
                        assertThat(one.isColumnHidden(cell.getColumnIndex())).isFalse();
                    });
                });
            }
        }
    }

    @Test
    void whatIsTypedStaysAsItIsTyped() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledSheet.asked("SWE"))) {
            for (SheetColumn column : SheetColumn.values()) {
                assertThat(FilledSheet.cell(workbook, 0, column.heading())
                                .getCellStyle()
                                .getDataFormatString())
                        .isEqualTo("@");
            }
        }
    }

    @Test
    void itPrintsWithItsHeaderOnEveryPageAndStaysInSight() throws IOException {
        try (XSSFWorkbook workbook = workbook(FilledSheet.asked("SWE"))) {
            XSSFSheet sheet = workbook.getSheet("Claims");

            assertThat(sheet.getRepeatingRows().formatAsString()).isEqualTo("6:6");
            assertThat(sheet.getPrintSetup().getLandscape()).isTrue();
            assertThat(sheet.getFitToPage()).isTrue();
            assertThat(sheet.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(sheet.getPrintSetup().getFitHeight()).isZero();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 6);
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        }
    }

    @Test
    void itSaysInSightAndInItsPropertiesWhatItWasMadeFor() throws IOException {
        SheetAsked swe = FilledSheet.asked("SWE");
        try (XSSFWorkbook workbook = workbook(swe);
                XSSFWorkbook same = workbook(swe);
                XSSFWorkbook other = workbook(FilledSheet.asked("NZL"))) {
            String stamp = stamp(workbook);

            assertThat(stamp)
                    .matches("Template claims-xlsx/1 [0-9a-f]{16} [0-9a-f]{16}")
                    .isEqualTo(stamp(same));
            assertThat(workbook.getProperties()
                            .getCustomProperties()
                            .getProperty("Pledgewatch template")
                            .getLpwstr())
                    .isEqualTo(stamp);
            assertThat(stamp(other)).isNotEqualTo(stamp);
        }
    }

    private static String stamp(XSSFWorkbook workbook) {
        return workbook.getSheet("Claims").getRow(2).getCell(0).getStringCellValue();
    }

    @Test
    void theDocumentIsFilledIn() throws IOException {
        SheetAsked asked = new SheetAsked(
                List.of(Subject.parse("SWE").orElseThrow()),
                List.of(new IndicatorId("protection.opsc-status")),
                SampleWorld.PAPER);
        try (XSSFWorkbook workbook = workbook(asked)) {
            assertThat(FilledSheet.cell(workbook, 0, "document").getStringCellValue())
                    .isEqualTo("2");
        }
    }

    @Test
    void whatDoesNotExistOrIsTooMuchIsNotMade() {
        Subject sweden = Subject.parse("SWE").orElseThrow();
        List<IndicatorId> one = List.of(new IndicatorId("protection.opsc-status"));

        assertThatThrownBy(() -> new SheetAsked(List.of(), one, null)).hasMessageContaining("at least one subject");
        assertThatThrownBy(() -> FilledSheet.TEMPLATE.template(
                        new SheetAsked(List.of(sweden), List.of(new IndicatorId("protection.none")), null)))
                .hasMessageContaining("no indicator protection.none");
        assertThatThrownBy(() ->
                        FilledSheet.TEMPLATE.template(new SheetAsked(List.of(sweden), one, new DocumentNumber(77))))
                .hasMessageContaining("no document 77");
    }
}
