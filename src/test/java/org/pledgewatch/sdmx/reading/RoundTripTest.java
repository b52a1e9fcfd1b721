package org.pledgewatch.sdmx.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.sdmx.ArtefactKind;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.Cubes;
import org.pledgewatch.sdmx.DataQuery;
import org.pledgewatch.sdmx.RestAddress;
import org.pledgewatch.sdmx.RestRequest;
import org.pledgewatch.sdmx.RestVersion1;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Series.Observation;
import org.pledgewatch.sdmx.format.CsvData.Keys;
import org.pledgewatch.sdmx.format.CsvData.Labelling;
import org.pledgewatch.sdmx.format.DataForm;
import org.pledgewatch.sdmx.format.DataMessage;
import org.pledgewatch.sdmx.format.MessageHeader;

/// What is written in any format is read back equal; what is no message is refused with a line and a reason.
class RoundTripTest {

    private static byte[] written(DataForm form, Cube cube, String dimensionAtObservation) throws IOException {
        DataQuery query = ((RestRequest.ForData) RestVersion1.read(
                        RestAddress.read("data/DF_CHILDREN", "dimensionAtObservation=" + dimensionAtObservation)))
                .query();
        Selection selection = query.of(Cubes.structure());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Stream<Series> series = selection.of(cube)) {
            form.writer(Labelling.ID, Keys.NONE)
                    .write(
                            new DataMessage(
                                    new MessageHeader("message-1", "TEST", Instant.EPOCH),
                                    Cubes.FLOW,
                                    Cubes.structures(),
                                    selection,
                                    Arrays.asList("Test statistics"),
                                    series.iterator(),
                                    () -> cube.availability(selection),
                                    List.of()),
                            out);
        }
        return out.toByteArray();
    }

    private static List<ReceivedRow> read(byte[] bytes) throws IOException {
        DataReader.Message message = () -> new ByteArrayInputStream(bytes);
        List<ReceivedRow> rows = new ArrayList<>();
        DataReader.of(message).read(message, rows::add);
        return rows;
    }

    private static List<ReceivedRow> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, String>> expected() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Series series : Cubes.CHILDREN) {
            for (Observation observation : series.observations()) {
                Map<String, String> row = new TreeMap<>();
                row.put("SOURCE", "Test statistics");
                row.put("UNIT_MULT", "0");
                List<String> dimensions = List.of("FREQ", "REF_AREA", "SEX", "AGE");
                for (int place = 0; place < dimensions.size(); place++) {
                    row.put(dimensions.get(place), series.key().get(place));
                }
                row.put("TIME_PERIOD", observation.period());
                row.put("OBS_VALUE", observation.value());
                row.put("OBS_STATUS", observation.attributes().getFirst());
                row.put("COMMENT", observation.attributes().getLast());
                row.values().removeIf(value -> value == null);
                rows.add(row);
            }
        }
        return rows;
    }

    static Stream<Object[]> forms() {
        return Stream.of(DataForm.values())
                .flatMap(form -> Stream.of("TIME_PERIOD", "AllDimensions").map(at -> new Object[] {form, at}));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @MethodSource("forms")
    void whatIsWrittenIsReadBackEqual(DataForm form, String dimensionAtObservation) throws IOException {
        List<ReceivedRow> rows = read(written(form, Cubes.children(), dimensionAtObservation));
        assertThat(rows.stream().map(row -> (Map<String, String>) new TreeMap<>(row.values())))
                .containsExactlyElementsOf(expected());
        assertThat(rows)
                .allMatch(row -> row.structure().agency().equals("TEST")
                        && row.structure()
                                .id()
                                .equals(
                                        row.structure().kind() == ArtefactKind.DATAFLOW
                                                ? "DF_CHILDREN"
                                                : "DSD_CHILDREN"));
        assertThat(rows).allMatch(row -> row.action() == (form == DataForm.CSV_1 ? Action.APPEND : Action.REPLACE));
    }

    @Test
    void anotherSeparatorActionsAndAByteOrderMarkAreRead() throws IOException {
        List<ReceivedRow> rows = read("\ufeffSTRUCTURE[|];STRUCTURE_ID;ACTION;FREQ;REF_AREA;OBS_VALUE\r\n"
                + "dataflow;A:B(1.0);M;A;NOR;1,5\r\ndatastructure;A:C(2.0);D;A;;\r\n");
        assertThat(rows.getFirst().action()).isEqualTo(Action.APPEND);
        assertThat(rows.getFirst().line()).isEqualTo(2);
        assertThat(rows.getFirst().values()).isEqualTo(Map.of("FREQ", "A", "REF_AREA", "NOR", "OBS_VALUE", "1,5"));
        assertThat(rows.getLast().action()).isEqualTo(Action.DELETE);
        assertThat(rows.getLast().structure().urn()).endsWith("DataStructure=A:C(2.0)");
        assertThat(rows.getLast().values()).isEqualTo(Map.of("FREQ", "A"));
    }

    static Stream<Object[]> whatIsNoMessageIsRefused() {
        return Stream.of(
                new Object[] {"A,B,C", 1, "The first column"},
                new Object[] {"DATAFLOW,FREQ\r\nA:B(1.0),A,X", 2, "3 cells"},
                new Object[] {"DATAFLOW,FREQ\r\nx,A", 2, "AGENCY:ID(1.0)"},
                new Object[] {"DATAFLOW,FREQ: Frequency\r\nA:B(1.0): n,A: Annual", 1, "Names stand beside"},
                new Object[] {"DATAFLOW,FREQ,FREQ\r\nA:B(1.0),A,A", 1, "Two columns"},
                new Object[] {"STRUCTURE,STRUCTURE_ID,ACTION\r\ndataflow,A:B(1.0),X", 2, "ACTION is"},
                new Object[] {"STRUCTURE,STRUCTURE_ID\r\ndataprovision,A:B(1.0)", 2, "STRUCTURE is"},
                new Object[] {"DATAFLOW,\"FREQ\r\nA:B(1.0),A", 1, "quotation mark is not closed"},
                new Object[] {"<a/>", 1, "no message with data"},
                new Object[] {"<GenericData><DataSet><Obs/></DataSet></GenericData>", 1, "does not say what"},
                new Object[] {"<GenericData><DataSet action=\"Burn\"/></GenericData>", 1, "The action is"},
                new Object[] {"<GenericData><DataSet><Group/></DataSet></GenericData>", 1, "groups"},
                new Object[] {"<GenericData>", 1, "not well-formed"},
                new Object[] {"<!DOCTYPE a [<!ENTITY b \"c\">]><GenericData>&b;</GenericData>", 1, "document type"},
                new Object[] {"<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><GenericData/>", 1, "document type"},
                new Object[] {"<GenericData>&b;</GenericData>", 1, ""},
                new Object[] {"{}", 1, "it has no data"},
                new Object[] {"{\"data\":{}}", 1, "it has no structure"},
                new Object[] {"{\"data\":[]}", 1, "it has no structure"},
                new Object[] {"{\"data\":{\"structures\":[]}}", 1, "it has no dataSets"},
                new Object[] {"{\"data\":{\"structures\":[],\"dataSets\":[{\"series\":{}}]}}", 1, "not in the message"},
                new Object[] {
                    "{\"data\":{\"structures\":[{}],\"dataSets\":[{\"series\":{\"0\":{}}}]}}", 1, "not as many parts"
                },
                new Object[] {"{\"data\":{\"structures\":[{}],\"dataSets\":{}}}", 1, "not laid out"},
                new Object[] {
                    "{\"data\":{\"structures\":[{\"dimensions\":{\"observation\":[{\"id\":\"A\"}]}}],\"dataSets\":[{\"observations\":{\"7\":[]}}]}}",
                    1,
                    "no value number"
                },
                new Object[] {
                    "{\"data\":{\"structures\":[{\"dimensions\":{\"observation\":[{\"id\":\"A\"}]}}],\"dataSets\":[{\"observations\":{\"x\":[]}}]}}",
                    1,
                    "not made of numbers"
                },
                new Object[] {"{\"data\":", 1, "well-formed JSON"});
    }

    @ParameterizedTest
    @MethodSource
    void whatIsNoMessageIsRefused(String text, int line, String reason) {
        assertThatThrownBy(() -> read(text)).isInstanceOfSatisfying(UnreadableMessage.class, refused -> {
            assertThat(refused.line()).isEqualTo(line);
            assertThat(refused.reason()).contains(reason).matches(".+[.]");
        });
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> read("DATAFLOW,A\r\nA:B(1.0),\u00e9".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableMessage.class)
                .hasMessageContaining("UTF-8");
    }

    /// Each of them is gigabytes long; none is taken into memory.
    static Stream<Object[]> whatHasNoEndIsRefused() {
        return Stream.of(
                new Object[] {"DATAFLOW,A\r\nA:B(1.0),", "x"},
                new Object[] {"DATAFLOW,A\r\nA:B(1.0),\"", "x"},
                new Object[] {"DATAFLOW", ",A"},
                new Object[] {"<GenericData a=\"", "x"},
                new Object[] {"<GenericData>", "x"},
                new Object[] {"<", "x"},
                new Object[] {"<GenericData>", "<a>"},
                new Object[] {"<GenericData", " a=\""},
                new Object[] {"<GenericData><!--", "x"},
                new Object[] {"{\"", "x"},
                new Object[] {"{\"data\":{\"structures\":[", "["},
                new Object[] {"{\"data\":{\"structures\":[", "1,"},
                new Object[] {"{\"data\":{\"structures\":[\"", "x"});
    }

    @ParameterizedTest
    @MethodSource
    void whatHasNoEndIsRefused(String beginning, String repeated) {
        byte[] more = repeated.repeat(10_000).getBytes(StandardCharsets.UTF_8);
        DataReader.Message message = () -> new SequenceInputStream(
                new ByteArrayInputStream(beginning.getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(Collections.enumeration(Collections.<InputStream>nCopies(200_000, null).stream()
                        .map(_ -> (InputStream) new ByteArrayInputStream(more))
                        .toList())));
        assertThatThrownBy(() -> DataReader.of(message).read(message, _ -> {})).isInstanceOf(UnreadableMessage.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = DataForm.class,
            names = {"GENERIC", "SPECIFIC", "CSV_2", "JSON_2"})
    void manyRowsAreHandedOnAsTheyCome(DataForm form) throws IOException {
        byte[] bytes = written(form, Cubes.endless(20_000), "TIME_PERIOD");
        Map<String, Integer> counted = new LinkedHashMap<>();
        DataReader.Message message = () -> new ByteArrayInputStream(bytes);
        DataReader.of(message).read(message, row -> counted.merge(row.values().get("SEX"), 1, Integer::sum));
        assertThat(counted).isEqualTo(Map.of("F", 100_000, "M", 100_000));
    }
}
