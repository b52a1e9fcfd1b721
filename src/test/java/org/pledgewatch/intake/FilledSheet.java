package org.pledgewatch.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// A workbook of ours, filled in as a person would by a spreadsheet program that is none of ours.
public final class FilledSheet {
    static final int HEADER = 5;
    static final int FIRST = 6;
    static final ClaimSheetTemplate TEMPLATE = new ClaimSheetTemplate(
            SampleWorld.AREAS, SampleWorld.GROUPINGS, SampleWorld.COMMITMENTS, SampleWorld.LIBRARY);

    private FilledSheet() {}

    static SheetAsked asked(String... subjects) {
        return new SheetAsked(
                Arrays.stream(subjects)
                        .map(subject -> Subject.parse(subject).orElseThrow())
                        .toList(),
                SampleWorld.COMMITMENTS.indicators().stream()
                        .map(indicator -> indicator.id())
                        .toList(),
                null);
    }

    static SheetAsked askedOnly(String subject, String indicator) {
        return new SheetAsked(List.of(Subject.parse(subject).orElseThrow()), List.of(new IndicatorId(indicator)), null);
    }

    /// A workbook with a row in order.
    public static byte[] inOrder() {
        return of(new ClaimsCsvTest().header() + "\n"
                + new ClaimsCsvTest().goodRows().get(1) + "\n");
    }

    /// The rows of a `claims-csv` in a workbook that was made for everything.
    public static byte[] of(String csv) {
        return changed(TEMPLATE.template(asked("WORLD", "SWE")), workbook -> fill(workbook, csv));
    }

    public static void fill(XSSFWorkbook workbook, String csv) {
        List<List<String>> lines = lines(csv);
        XSSFSheet sheet = workbook.getSheet("Claims");
        for (int row = FIRST; row <= sheet.getLastRowNum(); row++) {
            sheet.getRow(row).forEach(Cell::setBlank);
        }
        Map<String, Integer> columns = columns(sheet);
        List<Integer> places = new ArrayList<>();
        for (String name : lines.getFirst()) {
            Integer place = columns.get(KnownHeader.folded(name));
            places.add(place == null ? columns.size() : place);
            if (place == null) {
                sheet.getRow(HEADER).createCell(columns.size()).setCellValue(name);
                columns.put(KnownHeader.folded(name), columns.size());
            }
        }
        for (int line = 1; line < lines.size(); line++) {
            XSSFRow row = row(sheet, FIRST + line - 1);
            for (int cell = 0; cell < lines.get(line).size() && cell < places.size(); cell++) {
                row.getCell(places.get(cell), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(lines.get(line).get(cell));
            }
        }
    }

    private static List<List<String>> lines(String csv) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(csv)) {
            return reader.stream().map(line -> List.copyOf(line.getFields())).toList();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Map<String, Integer> columns(XSSFSheet sheet) {
        Map<String, Integer> columns = new HashMap<>();
        sheet.getRow(HEADER).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        return columns;
    }

    private static XSSFRow row(XSSFSheet sheet, int number) {
        XSSFRow row = sheet.getRow(number);
        return row == null ? sheet.createRow(number) : row;
    }

    /// The cell of a column in the first row of claims, or in one after it.
    static Cell cell(XSSFWorkbook workbook, int row, String column) {
        XSSFSheet sheet = workbook.getSheet("Claims");
        return row(sheet, FIRST + row).getCell(columns(sheet).get(column), MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    public static byte[] changed(byte[] bytes, Consumer<XSSFWorkbook> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            change.accept(workbook);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
