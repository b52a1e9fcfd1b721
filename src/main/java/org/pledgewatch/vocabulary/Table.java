package org.pledgewatch.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A comma-separated table we wrote ourselves: UTF-8, a header, every column named.
/// What strangers send is read by `intake`, which mistrusts it.
public record Table(List<Row> rows) {
    public static Table read(byte[] bytes) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(new String(bytes, StandardCharsets.UTF_8))) {
            reader.forEach(record -> rows.add(new Row(record)));
        } catch (java.io.IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return new Table(List.copyOf(rows));
    }

    /// One row; cells are asked for by column name.
    public record Row(NamedCsvRecord record) {
        /// The cell's text, empty when nothing is in it.
        public String text(String column) {
            return record.findField(column)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "no column " + column + " in line " + record.getStartingLineNumber()));
        }

        /// The same for a column that older tables do not have: there it is empty.
        public String textIfThere(String column) {
            return record.findField(column).orElse("");
        }

        public boolean has(String column) {
            return !text(column).isEmpty();
        }

        public int number(String column) {
            return Integer.parseInt(text(column));
        }
    }
}
