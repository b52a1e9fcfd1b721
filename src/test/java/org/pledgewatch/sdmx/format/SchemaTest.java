package org.pledgewatch.sdmx.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.sdmx.Cubes;
import org.pledgewatch.sdmx.RestAddress;
import org.pledgewatch.sdmx.RestRequest;
import org.pledgewatch.sdmx.RestVersion1;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.Series;
import org.xml.sax.SAXException;

/// Structure-specific data are as the schema says that is handed out for them. The standard's own schemas, which it
/// narrows down, are stood in for by small ones.
class SchemaTest {
    private static final Path STAND_IN =
            Path.of("src/test/resources/sdmx-stand-in").toAbsolutePath();

    private static Validator validator(String dimensionAtObservation) throws IOException, SAXException {
        ByteArrayOutputStream schema = new ByteArrayOutputStream();
        SchemaXml.write(Cubes.structures(), Cubes.structure(), dimensionAtObservation, schema);
        StreamSource source = new StreamSource(new ByteArrayInputStream(schema.toByteArray()));
        source.setSystemId(STAND_IN.resolve("ours.xsd").toUri().toString());
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(source)
                .newValidator();
    }

    /// The data set alone, under the name that the stand-in has for it.
    private static String dataSet(String parameters) throws IOException {
        Selection selection = ((RestRequest.ForData)
                        RestVersion1.read(RestAddress.read("data/DF_CHILDREN", parameters)))
                .query()
                .of(Cubes.structure());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Stream<Series> series = selection.of(Cubes.children())) {
            new StructureSpecificXml()
                    .write(
                            new DataMessage(
                                    new MessageHeader("message-1", "TEST", Instant.EPOCH),
                                    Cubes.FLOW,
                                    Cubes.structures(),
                                    selection,
                                    Arrays.asList("Test statistics"),
                                    series.iterator(),
                                    () -> Cubes.children().availability(selection),
                                    List.of()),
                            out);
        }
        String message = out.toString(StandardCharsets.UTF_8);
        String names =
                message.substring(message.indexOf("xmlns:ss="), message.indexOf('>', message.indexOf("xmlns:ss=")));
        return message.substring(message.indexOf("<mes:DataSet "), message.indexOf("</mes:StructureSpecificData>"))
                .replace("<mes:DataSet ", "<ss:DataSet " + names + " ")
                .replace("mes:DataSet", "ss:DataSet")
                .replaceFirst("ss:structureRef=\"[^\"]*\"", "");
    }

    private static void validate(String dimensionAtObservation, String dataSet) throws IOException, SAXException {
        validator(dimensionAtObservation).validate(new StreamSource(new StringReader(dataSet)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"detail=full", "detail=dataonly", "detail=serieskeysonly", "detail=nodata"})
    void whatIsWrittenIsValid(String parameters) {
        assertThatCode(() -> validate("TIME_PERIOD", dataSet(parameters))).doesNotThrowAnyException();
        assertThatCode(() -> validate("AllDimensions", dataSet("dimensionAtObservation=AllDimensions")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "REF_AREA=\"NAM\", REF_AREA=\"NAN\"",
        "SEX=\"F\", SEX=\"f\"",
        "OBS_VALUE=\"12\", OBS_VALUE=\"a dozen\"",
        "OBS_STATUS=\"Q\", OBS_STATUS=\"X\"",
        "UNIT_MULT=\"0\", UNIT_MULT=\"0.5\"",
        "TIME_PERIOD=\"2020\", TIME_PERIOD=\"yesterday\"",
        "AGE=\"Y0T17\", ''",
        "COMMENT=, OTHER="
    })
    void whatIsAnotherThingIsNot(String written, String instead) throws IOException {
        String dataSet = dataSet("detail=full");
        assertThat(dataSet).contains(written);
        assertThatThrownBy(() -> validate("TIME_PERIOD", dataSet.replace(written, instead)))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("cvc-");
    }

    @Test
    void seriesAreNoTable() {
        assertThatThrownBy(() -> validate("TIME_PERIOD", dataSet("dimensionAtObservation=AllDimensions")))
                .isInstanceOf(SAXException.class)
                .hasMessageContaining("cvc-");
    }
}
