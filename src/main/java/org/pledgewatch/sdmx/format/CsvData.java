package org.pledgewatch.sdmx.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Series.Observation;

/// SDMX-CSV 1.0 and 2.x: a row for each observation.
///
/// @param version 1 or 2
/// @param keys which keys stand in columns of their own; from version 2 on
public record CsvData(int version, Labelling labels, Keys keys) implements DataWriter {

    /// How codes are named.
    public enum Labelling {
        ID,
        NAME,
        BOTH
    }

    public enum Keys {
        NONE,
        SERIES,
        OBS,
        BOTH;

        boolean hasSeries() {
            return this == SERIES || this == BOTH;
        }

        boolean hasObservation() {
            return this == OBS || this == BOTH;
        }
    }

    @Override
    public void write(DataMessage message, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);
        List<CsvColumns.Column> columns = new CsvColumns(this, message).all();
        csv.writeRecord(columns.stream().map(CsvColumns.Column::heading).toList());
        String[] row = new String[columns.size()];
        Iterator<Series> left = message.series();
        while (left.hasNext()) {
            Series series = left.next();
            if (message.extent().observations()) {
                for (Observation observation : series.observations()) {
                    row(csv, columns, row, series, observation);
                }
            } else {
                row(csv, columns, row, series, null);
            }
        }
        csv.flush();
    }

    private static void row(
            CsvWriter csv,
            List<CsvColumns.Column> columns,
            String[] row,
            Series series,
            @Nullable Observation observation) {
        for (int place = 0; place < row.length; place++) {
            String cell = columns.get(place).cell().of(series, observation);
            row[place] = cell == null ? "" : cell;
        }
        csv.writeRecord(row);
    }
}
