package org.pledgewatch.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.vocabulary.IndicatorVersion;

/// Makes the workbooks that have to be rejected, each by its reason. They are kept as files; `-Drejected.update=true`
/// makes them anew after the template has changed. Those that a fuzzer found are files only.
final class RejectedWorkbooks {
    private static final String HEADER = new ClaimsCsvTest().header();
    private static final String GOOD = new ClaimsCsvTest().goodRows().get(1);
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String WORKBOOK_LINKS = "xl/_rels/workbook.xml.rels";
    private static final String TYPES = "[Content_Types].xml";
    private static final String TEXTS = "xl/sharedStrings.xml";

    private final Map<String, byte[]> all = new LinkedHashMap<>();

    static Map<String, byte[]> all() {
        RejectedWorkbooks rejected = new RejectedWorkbooks();
        rejected.whatRuns();
        rejected.whatReachesOutside();
        rejected.whatIsShown();
        rejected.whatIsNoWorkbook();
        rejected.whatIsWithoutEnd();
        rejected.whatIsDamaged();
        rejected.whatIsDeclared();
        rejected.whatIsMadeOtherwise();
        rejected.whatACellHolds();
        return rejected.all;
    }

    static void write(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : all().entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
    }

    private static byte[] filled() {
        return FilledSheet.inOrder();
    }

    private void parts(String name, Consumer<PackedParts> change) {
        PackedParts parts = PackedParts.of(filled());
        change.accept(parts);
        all.put(name + ".xlsx", parts.packed());
    }

    private void workbook(String name, Consumer<XSSFWorkbook> change) {
        all.put(name + ".xlsx", FilledSheet.changed(filled(), change));
    }

    private void cell(String name, String column, Consumer<org.apache.poi.ss.usermodel.Cell> change) {
        workbook(name, workbook -> change.accept(FilledSheet.cell(workbook, 0, column)));
    }

    private void whatRuns() {
        parts("macros", parts -> parts.with("xl/vbaProject.bin", new byte[] {1, 2, 3}));
        parts(
                "macros-by-its-type",
                parts -> parts.replaced(TYPES, "spreadsheetml.sheet.main+xml", "ms-excel.sheet.macroEnabled.main+xml"));
        parts("macro-sheet", parts -> parts.with("xl/macrosheets/sheet1.xml", "<xm:macrosheet xmlns:xm='x'/>"));
        parts("control", parts -> parts.with("xl/activeX/activeX1.bin", new byte[] {1}));
        parts("embedded-object", parts -> parts.with("xl/embeddings/oleObject1.bin", new byte[] {1}));
        cell("formula", "answer", cell -> cell.setCellFormula("CONCATENATE(\"part\",\"y\")"));
    }

    private void whatReachesOutside() {
        parts("link-to-a-workbook", parts -> parts.with("xl/externalLinks/externalLink1.xml", "<externalLink/>"));
        parts("data-connection", parts -> parts.with("xl/connections.xml", "<connections/>"));
        parts(
                "link-to-a-file",
                parts -> parts.replaced(
                        WORKBOOK_LINKS,
                        "</Relationships>",
                        "<Relationship Id=\"x\" Type=\"http://x/attachedTemplate\" Target=\"file:///x\""
                                + " TargetMode=\"External\"/></Relationships>"));
        parts(
                "link-of-a-cell-to-a-share",
                parts -> parts.with(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "<Relationships><Relationship Id=\"x\" Type=\"http://x/hyperlink\" Target=\"\\\\host\\share\""
                                + " TargetMode=\"External\"/></Relationships>"));
        parts(
                "name-in-another-file",
                parts -> parts.replaced(
                        WORKBOOK,
                        "</definedNames>",
                        "<definedName name=\"x\">[1]Sheet1!$A$1</definedName></definedNames>"));
        all.put(
                "formula-to-a-workbook.xlsx",
                PackedParts.of(withFormula("A1"))
                        .replaced(PackedParts.CLAIMS, "<f>A1</f>", "<f>[1]Sheet1!A1</f>")
                        .packed());
        all.put(
                "formula-that-asks-the-web.xlsx",
                PackedParts.of(withFormula("A1"))
                        .replaced(PackedParts.CLAIMS, "<f>A1</f>", "<f>_xlfn.WEBSERVICE(A1)</f>")
                        .packed());
        all.put(
                "formula-that-starts-a-program.xlsx",
                PackedParts.of(withFormula("A1"))
                        .replaced(PackedParts.CLAIMS, "<f>A1</f>", "<f>cmd|'/c calc'!A1</f>")
                        .packed());
    }

    private static byte[] withFormula(String formula) {
        return FilledSheet.changed(
                filled(), workbook -> FilledSheet.cell(workbook, 0, "answer").setCellFormula(formula));
    }

    private void whatIsShown() {
        parts("picture", parts -> parts.with("xl/media/image1.png", new byte[] {1}));
        parts(
                "drawing",
                parts -> parts.with(
                        "xl/drawings/drawing1.xml", "<xdr:wsDr xmlns:xdr=\"x\"><xdr:twoCellAnchor/></xdr:wsDr>"));
        workbook("hidden-sheet", workbook -> {
            workbook.createSheet("Old").createRow(0).createCell(0).setCellValue("seen by nobody");
            workbook.setSheetHidden(workbook.getSheetIndex("Old"), true);
        });
        workbook(
                "lists-hidden-well",
                workbook -> workbook.setSheetVisibility(
                        workbook.getSheetIndex("Lists"), org.apache.poi.ss.usermodel.SheetVisibility.VERY_HIDDEN));
        parts("sheet-that-no-program-shows", parts -> parts.with("xl/worksheets/sheet9.xml", "<worksheet/>"));
        workbook(
                "merged-cells",
                workbook -> workbook.getSheet("Claims")
                        .addMergedRegion(new CellRangeAddress(FilledSheet.FIRST, FilledSheet.FIRST + 3, 8, 8)));
    }

    private void whatIsNoWorkbook() {
        all.put("csv-renamed.xlsx", (HEADER + "\n" + GOOD + "\n").getBytes(UTF_8));
        all.put("web-page-renamed.xlsx", "<html><table><tr><td>SWE</td></tr></table></html>".getBytes(UTF_8));
        all.put("empty.xlsx", new byte[0]);
        all.put("old-workbook.xls", oldWorkbook());
        all.put("password.xlsx", encrypted(filled()));
        all.put(
                "zip-with-nothing-of-a-workbook.xlsx",
                new PackedParts().with("customXml/item1.xml", "<a/>").packed());
        all.put(
                "open-document.xlsx",
                new PackedParts().with("content.xml", "<a/>").packed());
        all.put(
                "text-document.xlsx",
                new PackedParts().with("word/document.xml", "<a/>").packed());
        all.put(
                "binary-workbook.xlsx",
                new PackedParts().with("xl/workbook.bin", "x").packed());
        parts("unknown-part", parts -> parts.with("xl/unheard-of.xml", "<a/>"));
    }

    private static byte[] oldWorkbook() {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            workbook.createSheet("Claims").createRow(0).createCell(0).setCellValue("subject");
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] encrypted(byte[] workbook) {
        try (POIFSFileSystem files = new POIFSFileSystem();
                OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(workbook))) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
            encryptor.confirmPassword("nobody knows");
            opened.save(encryptor.getDataStream(files));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            opened.revert();
            return out.toByteArray();
        } catch (IOException | OpenXML4JException | java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void whatIsWithoutEnd() {
        parts("swells", parts -> parts.with("xl/theme/theme1.xml", "<a>" + "<b></b>".repeat(2_000_000) + "</a>"));
        parts("too-many-parts", parts -> {
            for (int number = 0; number < 600; number++) {
                parts.with("customXml/item" + number + ".xml", "<a/>");
            }
        });
        all.put("says-that-it-is-huge.xlsx", sayingThatItIsHuge(filled()));
        parts("text-without-end", parts -> parts.with("xl/theme/theme1.xml", "<a b=\"" + noise(1_200_000) + "\"/>"));
        parts("deep", parts -> parts.with("xl/theme/theme1.xml", "<a>".repeat(100) + "</a>".repeat(100)));
        parts("names-without-end", parts -> {
            StringBuilder names = new StringBuilder("<a>");
            for (int number = 0; number < 6_000; number++) {
                names.append("<n").append(number).append("/>");
            }
            parts.with("xl/theme/theme1.xml", names.append("</a>").toString());
        });
        all.put(
                "cell-without-end.xlsx",
                PackedParts.of(filled())
                        .replaced(TEXTS, "<si>", "<si><t>" + noise(110_000) + "</t></si><si>")
                        .packed());
        parts(
                "a-million-rows",
                parts -> parts.replaced(
                        PackedParts.CLAIMS,
                        "</sheetData>",
                        "<row r=\"1000000\"><c r=\"B1000000\" t=\"str\"><v>SWE</v></c></row></sheetData>"));
        parts(
                "a-million-columns",
                parts -> parts.replaced(
                        PackedParts.CLAIMS,
                        "</sheetData>",
                        "<row r=\"900\"><c r=\"BDWGN900\" t=\"str\"><v>SWE</v></c></row></sheetData>"));
    }

    private static String noise(int length) {
        StringBuilder noise = new StringBuilder(length);
        java.util.Random random = new java.util.Random(1);
        for (int at = 0; at < length; at++) {
            noise.append((char) ('a' + (at % 64 == 0 ? random.nextInt(26) : at % 3)));
        }
        return noise.toString();
    }

    /// Changes what the list at the end says of the size of the last part.
    private static byte[] sayingThatItIsHuge(byte[] workbook) {
        byte[] changed = Arrays.copyOf(workbook, workbook.length);
        ByteBuffer buffer = ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = changed.length - 4; at >= 0; at--) {
            if (buffer.getInt(at) == 0x02014b50) {
                buffer.putInt(at + 24, 0x7fffffff);
                return changed;
            }
        }
        throw new IllegalStateException("no list of parts");
    }

    private void whatIsDamaged() {
        byte[] whole = filled();
        all.put("cut-off.xlsx", Arrays.copyOf(whole, whole.length / 2));
        all.put("bits-turned.xlsx", bitsTurned(whole));
        parts("part-missing", parts -> parts.without("xl/worksheets/sheet3.xml"));
        parts("two-parts-of-one-name", parts -> parts.with("XL/Workbook.xml", "<workbook/>"));
        parts("no-encoding-of-workbooks", parts -> parts.replaced(PackedParts.CLAIMS, "UTF-8", "ISO-2022-KR"));
        parts("latin-1", parts -> parts.with(TEXTS, "<sst><si><t>Côte</t></si></sst>".getBytes(ISO_8859_1)));
        parts("not-well-formed", parts -> parts.with("xl/theme/theme1.xml", "<a><b></a>"));
        parts(
                "text-that-is-not-there",
                parts -> parts.replaced(
                        PackedParts.CLAIMS,
                        "</sheetData>",
                        "<row r=\"900\"><c r=\"B900\" t=\"s\"><v>999999</v></c></row></sheetData>"));
        parts(
                "rows-out-of-order",
                parts -> parts.replaced(
                        PackedParts.CLAIMS, "</sheetData>", "<row r=\"7\"><c r=\"B7\"><v>1</v></c></row></sheetData>"));
        parts(
                "cell-of-another-row",
                parts -> parts.replaced(
                        PackedParts.CLAIMS,
                        "</sheetData>",
                        "<row r=\"900\"><c r=\"B7\"><v>1</v></c></row></sheetData>"));
        parts(
                "kind-of-cell-nobody-knows",
                parts -> parts.replaced(
                        PackedParts.CLAIMS,
                        "</sheetData>",
                        "<row r=\"900\"><c r=\"B900\" t=\"x\"/></row></sheetData>"));
    }

    private static byte[] bitsTurned(byte[] whole) {
        byte[] turned = Arrays.copyOf(whole, whole.length);
        int at = new String(whole, ISO_8859_1).indexOf(PackedParts.CLAIMS);
        for (int byteAt = at + 200; byteAt < at + 216; byteAt++) {
            turned[byteAt] ^= 0x55;
        }
        return turned;
    }

    private void whatIsDeclared() {
        String bomb = "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;\">]>";
        parts("document-type", parts -> parts.replaced(PackedParts.CLAIMS, "<worksheet", "<!DOCTYPE a><worksheet"));
        parts("entities", parts -> parts.replaced(TEXTS, "<sst", bomb + "<sst"));
        parts(
                "entity-outside",
                parts -> parts.replaced(
                        "docProps/custom.xml",
                        "<Properties",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><Properties"));
        parts(
                "document-type-in-the-links",
                parts -> parts.replaced(
                        "_rels/.rels",
                        "<Relationships",
                        "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/a.dtd\"><Relationships"));
        parts(
                "document-type-in-the-guidance",
                parts -> parts.replaced("xl/worksheets/sheet2.xml", "<worksheet", "<!DOCTYPE a><worksheet"));
        parts("document-type-in-a-theme", parts -> parts.with("xl/theme/theme9.xml", bomb + "<a>&c;</a>"));
    }

    private void whatIsMadeOtherwise() {
        workbook(
                "lists-of-another-template",
                workbook -> workbook.getSheet("Lists").getRow(2).getCell(1).setCellValue("NZL · New Zealand"));
        workbook(
                "sheet-of-another-template",
                workbook -> workbook.getSheet("Claims")
                        .getRow(2)
                        .getCell(0)
                        .setCellValue("Template claims-xlsx/1 0123456789abcdef 0123456789abcdef"));
        workbook(
                "layout-of-another-time",
                workbook -> workbook.getSheet("Claims")
                        .getRow(2)
                        .getCell(0)
                        .setCellValue("Template claims-xlsx/0 0123456789abcdef 0123456789abcdef"));
        workbook(
                "no-template",
                workbook -> workbook.getSheet("Claims").getRow(2).getCell(0).setBlank());
        workbook("no-sheet-of-claims", workbook -> workbook.setSheetName(0, "Sheet1"));
        workbook("no-lists", workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Lists")));
        workbook(
                "no-header",
                workbook -> workbook.getSheet("Claims")
                        .removeRow(workbook.getSheet("Claims").getRow(FilledSheet.HEADER)));
        workbook("column-named-twice", workbook -> header(workbook, "unit").setCellValue("Answer"));
        workbook("column-missing", workbook -> header(workbook, "locator").setCellValue("place"));
        workbook(
                "formula-above-the-header",
                workbook -> workbook.getSheet("Claims").getRow(0).getCell(0).setCellFormula("1+1"));
        all.put("nothing-filled-in.xlsx", FilledSheet.TEMPLATE.template(FilledSheet.asked("SWE")));
        all.put("older-version-of-a-question.xlsx", filledIn(older().template(FilledSheet.asked("AFG"))));
        all.put(
                "made-for-other-questions.xlsx",
                filledIn(FilledSheet.TEMPLATE.template(FilledSheet.askedOnly("AFG", "protection.c182-status"))));
        cell(
                "beyond-the-header",
                "remarks",
                cell -> cell.getRow().createCell(cell.getColumnIndex() + 2).setCellValue("more"));
        cell("unknown-subject", "subject", cell -> cell.setCellValue("AFX · Afghanistan"));
    }

    private static org.apache.poi.ss.usermodel.Cell header(XSSFWorkbook workbook, String column) {
        return workbook.getSheet("Claims")
                .getRow(FilledSheet.HEADER)
                .getCell(FilledSheet.columns(workbook.getSheet("Claims")).get(column));
    }

    private static byte[] filledIn(byte[] template) {
        return FilledSheet.changed(template, workbook -> FilledSheet.fill(workbook, HEADER + "\n" + GOOD + "\n"));
    }

    private static ClaimSheetTemplate older() {
        List<Indicator> indicators = SampleWorld.COMMITMENTS.indicators().stream()
                .map(now -> new Indicator(
                        new IndicatorVersion(now.id(), 0),
                        now.agendaArea(),
                        now.kind(),
                        now.name(),
                        now.question(),
                        now.scale(),
                        now.unit(),
                        now.persistence(),
                        now.authorityOrder(),
                        now.universe(),
                        now.instrument(),
                        now.commitments(),
                        now.guidance(),
                        now.note(),
                        now.fulfilledAt()))
                .toList();
        return new ClaimSheetTemplate(
                SampleWorld.AREAS,
                SampleWorld.GROUPINGS,
                Commitments.of(SampleWorld.COMMITMENTS.instruments(), indicators),
                SampleWorld.LIBRARY);
    }

    private void whatACellHolds() {
        workbook(
                "error",
                workbook -> FilledSheet.cell(workbook, 0, "locator").setCellErrorValue(FormulaError.REF.getCode()));
        number("year-9999", 2_958_465, "yyyy-mm-dd");
        number("day-of-no-year", 36_962, "d-mmm");
        number("day-with-a-time", 36_962.5, "yyyy-mm-dd");
        number("day-before-the-count", 31, "yyyy-mm-dd");
        number("percentage", 0.25, "0%");
        number("number-without-measure", 1e300, "yyyy-mm-dd");
        sheetCell("number-that-is-none", "<c r=\"I7\"><v>twelve</v></c>");
        sheetCell("infinite-number", "<c r=\"I7\"><v>1e999</v></c>");
        sheetCell("half-a-character", "<c r=\"I7\" t=\"str\"><v>a_xD800_b</v></c>");
        sheetCell("control-character", "<c r=\"I7\" t=\"str\"><v>a_x0000_b</v></c>");
        sheetCell("iso-day-with-a-time", "<c r=\"I7\" t=\"d\"><v>2001-03-12T09:30:00</v></c>");
    }

    private void number(String name, double number, String format) {
        workbook(name, workbook -> {
            CellStyle style = workbook.createCellStyle();
            style.setDataFormat(workbook.createDataFormat().getFormat(format));
            FilledSheet.cell(workbook, 0, "from").setCellValue(number);
            FilledSheet.cell(workbook, 0, "from").setCellStyle(style);
        });
    }

    private void sheetCell(String name, String cell) {
        all.put(
                name + ".xlsx",
                PackedParts.of(filled()).cellReplaced("I7", cell).packed());
    }
}
