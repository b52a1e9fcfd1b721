package org.pledgewatch.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The measure of false alarms: all that the starter pack says of documents, indicators and claims.
class StarterTextsTest {
    private static final Path STARTER = Path.of("starter");

    @Test
    void nothingInTheStarterPackIsStopped() throws IOException {
        List<String> stopped = new ArrayList<>();
        int cells = 0;
        for (Path table : tables()) {
            try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table)) {
                for (CsvRecord row : rows) {
                    cells += row.getFieldCount();
                    List<Screened> screened = Screening.ofRow(row.getFields());
                    for (int cell = 0; cell < screened.size(); cell++) {
                        if (screened.get(cell).stops() || screened.get(cell).mayBeDisclosure()) {
                            stopped.add(table + ":" + row.getStartingLineNumber() + " " + row.getField(cell));
                        }
                    }
                }
            }
        }
        assertThat(cells).isGreaterThan(30_000);
        assertThat(stopped).isEmpty();
    }

    private static List<Path> tables() throws IOException {
        try (Stream<Path> files = Files.walk(STARTER)) {
            return files.filter(file -> file.toString().endsWith(".csv")).toList();
        }
    }
}
