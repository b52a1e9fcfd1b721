package org.pledgewatch.sdmx.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.Cubes;
import org.pledgewatch.sdmx.DataQuery;
import org.pledgewatch.sdmx.Reference;
import org.pledgewatch.sdmx.RestAddress;
import org.pledgewatch.sdmx.RestRequest;
import org.pledgewatch.sdmx.RestVersion1;
import org.pledgewatch.sdmx.SdmxRefusal;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.StructureQuery.Found;
import org.pledgewatch.sdmx.Structures;
import org.pledgewatch.sdmx.format.CsvData.Keys;
import org.pledgewatch.sdmx.format.CsvData.Labelling;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every format as its golden file has it; `-Dgolden.update=true` writes them anew.
class FormatsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/sdmx");
    private static final MessageHeader HEADER =
            new MessageHeader("message-1", "TEST", Instant.parse("2026-11-22T08:30:00Z"));
    private static final Structures STRUCTURES = Cubes.structures();

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static void isAsPublished(String golden, Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        Path file = GOLDEN.resolve(golden);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.write(file, out.toByteArray());
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(Files.readString(file));
    }

    private static void write(DataWriter writer, Cube cube, DataQuery query, OutputStream out, String... languages)
            throws IOException {
        Selection selection = query.of(Cubes.structure());
        try (Stream<Series> series = selection.of(cube)) {
            writer.write(
                    new DataMessage(
                            HEADER,
                            Cubes.FLOW,
                            STRUCTURES,
                            selection,
                            Arrays.asList("Test statistics"),
                            series.iterator(),
                            () -> cube.availability(selection),
                            Stream.of(languages).map(Locale.LanguageRange::new).toList()),
                    out);
        }
    }

    private static DataQuery query(String parameters) {
        return ((RestRequest.ForData) RestVersion1.read(RestAddress.read("data/DF_CHILDREN", parameters))).query();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            generic.xml,             GENERIC,              ID,   NONE, -
            generic-flat.xml,        GENERIC,              ID,   NONE, dimensionAtObservation=AllDimensions
            generic-keys.xml,        GENERIC,              ID,   NONE, detail=serieskeysonly
            generic-time-series.xml, GENERIC_TIME_SERIES,  ID,   NONE, lastNObservations=1
            specific.xml,            SPECIFIC,             ID,   NONE, -
            specific-flat.xml,       SPECIFIC,             ID,   NONE, dimensionAtObservation=AllDimensions
            specific-no-data.xml,    SPECIFIC,             ID,   NONE, detail=nodata
            specific-time-series.xml, SPECIFIC_TIME_SERIES, ID,  NONE, detail=dataonly
            1.csv,                   CSV_1,                ID,   NONE, -
            1-labels.csv,            CSV_1,                BOTH, NONE, -
            1-keys.csv,              CSV_1,                ID,   NONE, detail=serieskeysonly
            2.csv,                   CSV_2,                ID,   NONE, -
            2-labels.csv,            CSV_2,                NAME, BOTH, -
            2-data-only.csv,         CSV_2,                BOTH, OBS,  detail=dataonly
            1.json,                  JSON_1,               ID,   NONE, -
            1-flat.json,             JSON_1,               ID,   NONE, dimensionAtObservation=AllDimensions
            1-keys.json,             JSON_1,               ID,   NONE, detail=serieskeysonly
            2.json,                  JSON_2,               ID,   NONE, -
            2-flat.json,             JSON_2,               ID,   NONE, dimensionAtObservation=AllDimensions
            """)
    void dataAreAsPublished(String golden, DataForm form, Labelling labels, Keys keys, String parameters)
            throws IOException {
        isAsPublished(
                "data-" + golden,
                out -> write(form.writer(labels, keys), Cubes.children(), query(parameters), out, "fr", "en"));
    }

    @ParameterizedTest
    @EnumSource(StructureForm.class)
    void structuresAreAsPublished(StructureForm form) throws IOException {
        List<Found> found = Stream.concat(
                        STRUCTURES.all().map(one -> new Found(one, false)),
                        Stream.of(new Found(
                                Cubes.children()
                                        .availability(DataQuery.EVERYTHING.of(Cubes.structure()))
                                        .constraint(
                                                new Reference(
                                                        ArtefactKind.CONTENT_CONSTRAINT, "TEST", "CC_CHILDREN", "1.0"),
                                                Cubes.FLOW.name(),
                                                Cubes.FLOW.reference(),
                                                ""),
                                false)))
                .toList();
        isAsPublished(
                "structures-" + form.name().toLowerCase(Locale.ROOT).replace('_', '-')
                        + (form == StructureForm.XML ? ".xml" : ".json"),
                out -> form.writer()
                        .write(new StructureMessage(HEADER, found, Locale.LanguageRange.parse("fr, en;q=0.5")), out));
    }

    @ParameterizedTest
    @CsvSource({"TIME_PERIOD,schema.xsd", "AllDimensions,schema-flat.xsd"})
    void schemasAreAsPublished(String dimensionAtObservation, String golden) throws IOException {
        isAsPublished(golden, out -> SchemaXml.write(STRUCTURES, Cubes.structure(), dimensionAtObservation, out));
    }

    @Test
    void errorsAreAsPublished() throws IOException {
        SdmxRefusal refusal = SdmxRefusal.syntax("\"%s\" is <wrong>.", "a\u0001b");
        isAsPublished("error.xml", out -> out.write(ErrorXml.bytes(refusal)));
        isAsPublished("error.json", out -> out.write(ErrorJson.bytes(refusal)));
    }

    @ParameterizedTest
    @EnumSource(DataForm.class)
    void whatIsWrittenIsWellFormed(DataForm form) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(form.writer(Labelling.ID, Keys.NONE), Cubes.children(), DataQuery.EVERYTHING, out);
        String text = out.toString(StandardCharsets.UTF_8);
        if (form.type().endsWith("xml")) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            assertThat(factory.newDocumentBuilder()
                            .parse(new ByteArrayInputStream(out.toByteArray()))
                            .getElementsByTagNameNS("*", "Obs")
                            .getLength())
                    .isEqualTo(7);
        } else if (form.type().endsWith("json")) {
            JsonNode data = JsonMapper.shared().readTree(text).get("data");
            assertThat(data.get("dataSets").get(0).get("series").size()).isEqualTo(4);
        } else {
            assertThat(text.lines()).hasSize(1 + 7);
        }
    }

    /// A million observations take no more room than ten.
    @ParameterizedTest
    @EnumSource(
            value = DataForm.class,
            names = {"SPECIFIC", "CSV_2", "JSON_2"})
    void memoryDoesNotGrowWithWhatIsWritten(DataForm form) throws IOException {
        Counting out = new Counting();
        long before = used();
        write(form.writer(Labelling.ID, Keys.NONE), Cubes.endless(100_000), DataQuery.EVERYTHING, out);
        assertThat(out.most - before).isLessThan(40_000_000);
        assertThat(out.length).isGreaterThan(10_000_000);
    }

    private static long used() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /// Counts what is written, and now and then looks how much is held meanwhile.
    private static final class Counting extends OutputStream {
        private long length;
        private long next = 5_000_000;
        private long most;

        @Override
        public void write(int one) {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) {
            length += count;
            if (length > next) {
                next += 5_000_000;
                most = Math.max(most, used());
            }
        }
    }
}
