package org.pledgewatch.library;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pledgewatch.vocabulary.StarterTables;

class CatalogueTablesTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        Catalogue pack = CatalogueTables.read(new StarterTables());
        Map<String, byte[]> written = CatalogueTables.write(pack);

        Catalogue again = CatalogueTables.read(name -> written.getOrDefault(name, new byte[0]));

        assertThat(List.copyOf(again.documents())).isEqualTo(List.copyOf(pack.documents()));
        assertThat(List.copyOf(again.series())).isEqualTo(List.copyOf(pack.series()));
    }

    /// An edition published before records had these columns.
    @Test
    void aTableWithoutTheNewerColumnsIsReadAsSilentOnThem() {
        Map<String, byte[]> written = CatalogueTables.write(CatalogueTables.read(new StarterTables()));
        byte[] old = withoutLastColumns(new String(written.get("documents.csv"), StandardCharsets.UTF_8));

        Catalogue again = CatalogueTables.read(name -> name.equals("documents.csv") ? old : written.get(name));

        assertThat(again.documents()).isNotEmpty().allSatisfy(document -> {
            assertThat(document.availability()).isEmpty();
            assertThat(document.related()).isEmpty();
        });
    }

    private static byte[] withoutLastColumns(String table) {
        StringWriter text = new StringWriter();
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(table);
                CsvWriter writer =
                        CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            rows.forEach(row -> writer.writeRecord(row.getFields().subList(0, row.getFieldCount() - 2)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void relatedRecordsAreFoundFromBothSidesAndThemselvesNever() {
        Catalogue pack = CatalogueTables.read(new StarterTables());

        assertThat(pack.documents())
                .anySatisfy(document -> assertThat(document.related()).isNotEmpty());
        for (Document document : pack.documents()) {
            assertThat(pack.related(document))
                    .doesNotContain(document)
                    .allSatisfy(other -> assertThat(pack.related(other)).contains(document));
            assertThat(document.related())
                    .allSatisfy(number -> assertThat(pack.document(number)).isPresent());
        }
    }

    @Test
    void everyRecordOfTheStarterPackSaysHowItCanBeReadAndWhatItIs() {
        assertThat(CatalogueTables.read(new StarterTables()).documents()).allSatisfy(document -> {
            assertThat(document.availability()).isIn("online", "online-copy", "copy-held", "data-file");
            assertThat(document.types()).isNotBlank();
            assertThat(document.keywords()).isNotBlank();
            assertThat(document.summary()).isNotBlank();
            assertThat(document.source()).isNotBlank();
            assertThat(document.address()).doesNotContain("https://");
        });
    }
}
