package org.pledgewatch.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Validity;

class ClaimsXlsxTest extends SourceFormatComplianceKit {
    private final ClaimsCsvTest csv = new ClaimsCsvTest();

    @Override
    protected SourceFormat format() {
        return SampleWorld.FORMATS.find("claims-xlsx").orElseThrow();
    }

    @Override
    protected Request request() {
        return csv.request();
    }

    @Override
    protected LocalDate asOf() {
        return csv.asOf();
    }

    @Override
    protected String header() {
        return csv.header();
    }

    @Override
    protected List<String> goodRows() {
        return csv.goodRows();
    }

    @Override
    protected String rowOf(String name) {
        return csv.rowOf(name);
    }

    @Override
    protected String saidOfNoRows() {
        return "no row under it";
    }

    @Override
    protected String fileName() {
        return "file.xlsx";
    }

    @Override
    protected int longCell() {
        return 32_000;
    }

    @Override
    protected int manyRows() {
        return 20_000;
    }

    @Override
    protected byte[] bytes(String text) {
        return text.startsWith(header()) ? FilledSheet.of(text) : text.getBytes(StandardCharsets.UTF_8);
    }

    private Outcome readChanged(String row, Consumer<XSSFWorkbook> change) throws IOException {
        return read(FilledSheet.changed(FilledSheet.of(sheet("\n", List.of(row))), change));
    }

    @Test
    void theSameRowsMakeTheSameClaimsAsTheCsv() throws IOException {
        List<String> rows = List.of(
                goodRows().get(0),
                goodRows().get(1),
                goodRows().get(2),
                goodRows().get(3),
                "SWE,protection.opsc-status,act,extension,,,event,2010,,,,p. 1,,,,TLS",
                "NZL,protection.c182-status,level,party,,,span,2001-06,2003,2004,2,\"p. 3, and p. 4\",\"in \"\"force\"\"\","
                        + "the paper,proxy,",
                "WORLD,protection.opsc-status,complete list,,,,,,,2015-01-27,1,the whole table,,,,");
        String text = sheet("\n", rows);
        Path plain = Files.writeString(directory.resolve("file.csv"), text);
        Outcome fromCsv = read(csv.format(), plain, request());

        Outcome fromSheet = read(text);

        assertThat(fromSheet.claims()).hasSize(6).isEqualTo(fromCsv.claims());
        assertThat(fromSheet.listed())
                .extracting(Row.Listed::list)
                .isEqualTo(fromCsv.listed().stream().map(Row.Listed::list).toList());
    }

    @Test
    void rowsAreNumberedAsTheProgramShowsThem() throws IOException {
        Outcome outcome = read(sheet("\n", List.of(goodRows().getFirst(), ",,,", rowOf("Swedn"))));

        assertThat(outcome.read()).extracting(Row.Read::line).containsExactly(7L);
        assertThat(outcome.refused()).extracting(Row.Refused::line).containsExactly(9L);
    }

    @Test
    void wordsBesideCodesAndSpaceAroundThemDoNotCount() throws IOException {
        List<Claim> plain = read(sheet("\n", List.of(goodRows().get(1)))).claims();

        Outcome outcome = readChanged(goodRows().get(1), workbook -> {
            FilledSheet.cell(workbook, 0, "subject").setCellValue("  AFG · Afghanistan ");
            FilledSheet.cell(workbook, 0, "indicator").setCellValue("protection.opsc-status · OPSC");
            FilledSheet.cell(workbook, 0, "document").setCellValue("2 · A paper\u00A0");
            FilledSheet.cell(workbook, 0, "locator").setCellValue(" p. 3\u00A0");
        });

        assertThat(outcome.claims()).hasSize(1).isEqualTo(plain);
    }

    @Test
    void numbersAreTakenAsTheyLook() throws IOException {
        Outcome outcome = readChanged(goodRows().get(2), workbook -> {
            FilledSheet.cell(workbook, 0, "answer").setCellValue(0.1 + 0.2);
            FilledSheet.cell(workbook, 0, "from").setCellValue(1996);
            FilledSheet.cell(workbook, 0, "document").setCellValue(2);
            FilledSheet.cell(workbook, 0, "quoted term").setCellValue(true);
        });

        assertThat(outcome.claims()).singleElement().satisfies(claim -> {
            assertThat(claim.answer().toString()).contains("low=0.3,");
            assertThat(claim.citation().quotedTerm()).isEqualTo("TRUE");
            assertThat(claim.citation().document()).isEqualTo(SampleWorld.PAPER);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd | 2001-03-12",
                "m/d/yy | 2001-03-12",
                "[$-F800]dddd\\, mmmm dd\\, yyyy | 2001-03-12",
                "dd.mm.yyyy hh:mm | 2001-03-12",
                "mmm-yy | 2001-03",
                "yyyy\\-mm | 2001-03",
                "yyyy | 2001"
            })
    void aDateCellIsTheDayTheMonthOrTheYearThatItShows(String format, String said) throws IOException {
        assertThat(readChanged(goodRows().get(1), workbook -> date(workbook, "2001-03-12", format))
                        .claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.validity())
                        .isInstanceOfSatisfying(
                                Validity.Observed.class,
                                observed -> assertThat(observed.during().text()).isEqualTo(said)));
    }

    @ParameterizedTest
    @CsvSource({
        "2001-03-12, d-mmm, without its year",
        "2001-03-12, hh:mm, without its year",
        "2001-03-12, 0.00%, percentage",
        "9999-12-31, yyyy-mm-dd, far future",
        "1900-02-01, yyyy-mm-dd, before March 1900"
    })
    void aDateCellThatDoesNotSayWhichDayIsRefused(String day, String format, String said) throws IOException {
        Outcome outcome = readChanged(goodRows().get(1), workbook -> date(workbook, day, format));

        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused ->
                        assertThat(refused.reason()).startsWith("Cell I7 ").contains(said));
    }

    private static void date(XSSFWorkbook workbook, String day, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        Cell cell = FilledSheet.cell(workbook, 0, "from");
        cell.setCellValue(LocalDate.parse(day));
        cell.setCellStyle(style);
    }

    @Test
    void aWorkbookMayCountFrom1904() throws IOException {
        Outcome outcome = readChanged(goodRows().get(1), workbook -> {
            workbook.getCTWorkbook().getWorkbookPr().setDate1904(true);
            date(workbook, "2001-03-12", "yyyy-mm-dd");
            FilledSheet.cell(workbook, 0, "from").setCellValue(35_500);
        });

        assertThat(outcome.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.validity().toString())
                        .contains(LocalDate.of(1904, 1, 1).plusDays(35_500).toString()));
    }

    @Test
    void rowsThatNobodyFilledInArePassedOverAndCounted() throws IOException {
        byte[] template = FilledSheet.TEMPLATE.template(FilledSheet.asked("SWE", "NZL"));
        Outcome outcome = read(FilledSheet.changed(template, workbook -> {
            FilledSheet.cell(workbook, 1, "answer").setCellValue("party · Party");
            FilledSheet.cell(workbook, 1, "answer type").setCellValue("level");
            FilledSheet.cell(workbook, 1, "validity").setCellValue("observed");
            FilledSheet.cell(workbook, 1, "from").setCellValue("2014");
            FilledSheet.cell(workbook, 1, "locator").setCellValue("p. 1");
        }));

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.claims()).hasSize(1);
        assertThat(outcome.read().getLast().remarks()).containsExactly("3 rows are not filled in and passed over");
    }

    @Test
    void aRowThatSaysThatNothingWasFoundIsFilledIn() throws IOException {
        byte[] template = FilledSheet.TEMPLATE.template(FilledSheet.asked("SWE"));
        Outcome outcome = read(FilledSheet.changed(
                template,
                workbook -> FilledSheet.cell(workbook, 0, "answer type").setCellValue("nothing found")));

        assertThat(outcome.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(7));
    }

    @Test
    void columnsMayBeAddedAndSheetsAndBothAreTold() throws IOException {
        String text = header() + ",Comment\n" + goodRows().getFirst() + ",mine\n";
        Outcome outcome = read(FilledSheet.changed(
                FilledSheet.of(text),
                workbook ->
                        workbook.createSheet("Notes").createRow(3).createCell(2).setCellValue("a note")));

        assertThat(outcome.claims()).hasSize(1);
        assertThat(outcome.reading())
                .isInstanceOfSatisfying(
                        Reading.Complete.class,
                        complete -> assertThat(complete.notMapped()).isEqualTo(Map.of("Comment", 1)));
        assertThat(outcome.read().getLast().remarks())
                .containsExactly("only the sheet Claims is read; 1 rows on the sheet \"Notes\" are not");
    }

    @Test
    void whatTheDeskWroteBeforeIsNoPartOfTheClaim() throws IOException {
        Outcome outcome = readChanged(goodRows().getFirst(), workbook -> {
            FilledSheet.cell(workbook, 0, "outcome").setCellValue("✗ refused");
            FilledSheet.cell(workbook, 0, "remarks").setCellValue("Correct the day.");
            FilledSheet.cell(workbook, 3, "remarks").setCellValue("left over");
        });

        assertThat(outcome.rows()).hasSize(1);
        assertThat(outcome.reading())
                .isInstanceOfSatisfying(
                        Reading.Complete.class,
                        complete -> assertThat(complete.notMapped()).isEmpty());
    }

    @Test
    void addressesThatBecameLinksAreText() throws IOException {
        Outcome outcome = readChanged(goodRows().getFirst(), workbook -> {
            Cell cell = FilledSheet.cell(workbook, 0, "locator");
            cell.setCellValue("https://example.org/p3");
            var link = workbook.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.URL);
            link.setAddress("https://example.org/p3");
            cell.setHyperlink(link);
        });

        assertThat(outcome.claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.citation().locator()).isEqualTo("https://example.org/p3"));
    }

    @Test
    void notesInCellsAreLeftAlone() throws IOException {
        Outcome outcome = readChanged(goodRows().getFirst(), workbook -> {
            var sheet = workbook.getSheet("Claims");
            var drawing = sheet.createDrawingPatriarch();
            var note = drawing.createCellComment(workbook.getCreationHelper().createClientAnchor());
            note.setString(workbook.getCreationHelper().createRichTextString("check this"));
            FilledSheet.cell(workbook, 0, "answer").setCellComment(note);
        });

        assertThat(outcome.claims()).hasSize(1);
    }
}
