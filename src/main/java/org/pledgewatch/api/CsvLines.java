package org.pledgewatch.api;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes CSV (RFC 4180, UTF-8) as it goes. A text that a spreadsheet would run as a formula gets an apostrophe in
/// front; numbers are left as they are.
final class CsvLines {
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r\n";

    private CsvLines() {}

    static void write(OutputStream out, Shown shown) throws IOException {
        switch (shown) {
            case Shown.Listing<?> listing -> listing(out, listing);
            case Shown.Sheet<?> sheet -> sheet(out, sheet);
            case Shown.Single<?> single -> single(out, single);
        }
    }

    private static <T> void listing(OutputStream out, Shown.Listing<T> listing) throws IOException {
        table(out, listing.items().iterator(), listing.form());
    }

    private static <T> void sheet(OutputStream out, Shown.Sheet<T> sheet) throws IOException {
        table(out, sheet.rows().iterator(), sheet.form());
    }

    private static <T> void single(OutputStream out, Shown.Single<T> single) throws IOException {
        table(out, List.of(single.item()).iterator(), single.form());
    }

    private static <T> void table(OutputStream out, Iterator<T> rows, Form<T> form) throws IOException {
        List<Column<T>> columns = form.columns();
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        csv.writeRecord(columns.stream().map(Column::name).toList());
        while (rows.hasNext()) {
            T row = rows.next();
            csv.writeRecord(columns.stream()
                    .map(column -> cell(column.cell().apply(row)))
                    .toList());
        }
        csv.flush();
    }

    static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> harmless(value.toString());
        };
    }

    private static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
