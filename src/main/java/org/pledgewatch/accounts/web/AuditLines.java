package org.pledgewatch.accounts.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;

/// The audit as CSV, line by line.
final class AuditLines implements Closeable {
    private final CsvWriter csv;

    AuditLines(Writer out) {
        this.csv = CsvWriter.builder().build(out);
        csv.writeRecord("number", "at", "who", "deed", "about", "area", "detail");
    }

    void write(Audit.Noted noted) {
        Deed deed = noted.deed();
        csv.writeRecord(
                String.valueOf(noted.number()),
                noted.at().toString(),
                deed.who() == null ? "" : deed.who().value(),
                deed.word(),
                harmless(deed.about()),
                deed.area() == null ? "" : deed.area().value(),
                harmless(deed.detail()));
    }

    /// A spreadsheet takes a cell that begins like this for a formula.
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
