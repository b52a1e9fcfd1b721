package org.pledgewatch.api;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes a workbook as it goes: the table, then a sheet that says what it is. Numbers, days and true or false are
/// such; every other cell is a text, and one that would run as a formula once it is typed again gets an apostrophe in
/// front, as in CSV.
final class XlsxSheets {
    private static final int ROWS_HELD = 500;
    private static final int LONGEST_TEXT = 32_000;
    private static final String CUT = " … (longer than a cell can be; the CSV has it whole)";
    private static final String DAY = "yyyy-mm-dd";
    /// Spreadsheets count days from 1900, and take that year for a leap year.
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final double NARROW = 12;
    private static final double WIDE = 24;
    private static final double WIDEST = 90;

    private XlsxSheets() {}

    /// @param about names and values that say what the table is
    static void write(OutputStream out, Shown shown, Map<String, Object> about) throws IOException {
        try (Workbook workbook = new Workbook(out, "Pledgewatch", "1.0")) {
            switch (shown) {
                case Shown.Listing<?> listing -> listing(workbook, listing);
                case Shown.Sheet<?> sheet -> sheet(workbook, sheet);
                case Shown.Single<?> single -> single(workbook, single);
            }
            Worksheet page = workbook.newWorksheet("About");
            page.width(0, WIDE);
            page.width(1, WIDEST);
            int row = 0;
            for (Map.Entry<String, Object> line : about.entrySet()) {
                put(page, row, 0, line.getKey());
                put(page, row, 1, line.getValue());
                page.style(row, 0).bold().set();
                row++;
            }
            page.finish();
        }
    }

    private static <T> void listing(Workbook workbook, Shown.Listing<T> listing) throws IOException {
        table(workbook, listing.items().iterator(), listing.form());
    }

    private static <T> void sheet(Workbook workbook, Shown.Sheet<T> sheet) throws IOException {
        table(workbook, sheet.rows().iterator(), sheet.form());
    }

    private static <T> void single(Workbook workbook, Shown.Single<T> single) throws IOException {
        table(workbook, List.of(single.item()).iterator(), single.form());
    }

    private static <T> void table(Workbook workbook, Iterator<T> rows, Form<T> form) throws IOException {
        List<Column<T>> columns = form.columns();
        Worksheet sheet = workbook.newWorksheet("Data");
        sheet.freezePane(columns.size() > 1 ? 1 : 0, 1);
        for (int column = 0; column < columns.size(); column++) {
            sheet.width(column, columns.get(column).name().endsWith("name") ? WIDE : NARROW);
            put(sheet, 0, column, columns.get(column).heading());
            sheet.style(0, column).bold().format(DAY).set();
        }
        int row = 1;
        while (rows.hasNext()) {
            T item = rows.next();
            for (int column = 0; column < columns.size(); column++) {
                put(sheet, row, column, columns.get(column).cell().apply(item));
            }
            if (row % ROWS_HELD == 0) {
                sheet.flush();
            }
            row++;
        }
        sheet.finish();
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case BigDecimal number -> sheet.value(row, column, number);
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            case LocalDate day
            when !day.isBefore(FIRST_DAY) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).set();
            }
            default -> sheet.inlineString(row, column, text(CsvLines.cell(value)));
        }
    }

    private static String text(String text) {
        StringBuilder readable = new StringBuilder(Math.min(text.length(), LONGEST_TEXT));
        text.codePoints()
                .limit(LONGEST_TEXT)
                .map(letter -> Character.isISOControl(letter) && letter != '\n' && letter != '\t' ? '\uFFFD' : letter)
                .forEach(readable::appendCodePoint);
        return text.codePointCount(0, text.length()) > LONGEST_TEXT ? readable + CUT : readable.toString();
    }
}
