package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Which structures come, and how much of each.
@Asking
class SdmxStructuresTest {
    private static final Pattern ARTEFACT = Pattern.compile(
            "<str:(?:AgencyScheme|Dataflow|Codelist|ConceptScheme|DataStructure|ContentConstraint) id=\"([A-Z_]+)\"");

    @LocalServerPort
    private int port;

    private ApiServer.Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new ApiServer.Visitor(port);
    }

    private static List<String> found(String message) {
        return ARTEFACT.matcher(message)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static final String CODES =
            "CL_FREQ CL_AREA CL_INDICATOR CL_LEVEL CL_BOUND CL_COUNT CL_FINDING CL_OBS_STATUS"
                    + " CL_YES_NO CL_UNIT_MEASURE";
    private static final String CODES_OF_COUNTS =
            "CL_FREQ CL_AREA CL_INDICATOR CL_LEVEL CL_COUNT CL_UNIT_MEASURE CL_OBS_STATUS";

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            codelist/all/all/latest                                | CODES
            codelist/PLEDGEWATCH/CL_AREA+CL_FREQ/2.0               | CL_FREQ CL_AREA
            agencyscheme                                           | AGENCIES
            agencyscheme/SDMX/AGENCIES/1.0                         | AGENCIES
            conceptscheme/all/all/latest                           | CS_PLEDGEWATCH
            contentconstraint/all/all/latest                       | CC_FINDINGS CC_COUNTS
            dataflow/all/COUNTS?references=none                    | COUNTS
            dataflow/all/COUNTS?references=children                | COUNTS DSD_COUNTS
            dataflow/all/COUNTS?references=datastructure           | COUNTS DSD_COUNTS
            dataflow/all/COUNTS?references=parents                 | COUNTS CC_COUNTS
            dataflow/all/COUNTS?references=contentconstraint       | COUNTS CC_COUNTS
            dataflow/all/COUNTS?references=descendants             | COUNTS OF_COUNTS CS_PLEDGEWATCH DSD_COUNTS
            dataflow/all/COUNTS?references=codelist                | COUNTS OF_COUNTS
            dataflow/all/COUNTS?references=all                     | COUNTS OF_COUNTS CS_PLEDGEWATCH DSD_COUNTS CC_COUNTS
            datastructure/all/DSD_COUNTS/latest?references=children    | OF_COUNTS CS_PLEDGEWATCH DSD_COUNTS
            datastructure/all/DSD_COUNTS/latest?references=parents     | COUNTS DSD_COUNTS
            datastructure/all/DSD_COUNTS/latest?references=ancestors   | COUNTS DSD_COUNTS CC_COUNTS
            codelist/all/CL_BOUND/latest?references=parentsandsiblings | OF_FINDINGS CS_PLEDGEWATCH DSD_FINDINGS
            structure/all/CL_BOUND/latest                          | CL_BOUND
            """)
    void whatIsAskedForComesWithWhatItNeeds(String address, String expected) throws Exception {
        String message = visitor.get("/sdmx/v1/" + address).body();
        assertThat(found(message))
                .containsExactlyInAnyOrder(expected.replace("OF_COUNTS", CODES_OF_COUNTS)
                        .replace("OF_FINDINGS", CODES.replace("CL_COUNT ", ""))
                        .replaceAll("^CODES$", CODES)
                        .split(" "));
    }

    @Test
    void stubsAreNamesAlone() throws Exception {
        assertThat(visitor.get("/sdmx/v1/codelist/all/all/latest?detail=allstubs")
                        .body())
                .contains("isExternalReference=\"true\"")
                .doesNotContain("<str:Code ");
        String message = visitor.get(
                        "/sdmx/v1/dataflow/all/FINDINGS/latest?references=descendants&detail=referencestubs")
                .body();
        assertThat(message).contains("<str:Structure><Ref id=\"DSD_FINDINGS\"").doesNotContain("<str:DimensionList");
    }

    @Test
    void onlyTheConceptsThatAreUsedCome() throws Exception {
        String message = visitor.get(
                        "/sdmx/v1/dataflow/all/COUNTS/latest?references=descendants&detail=referencepartial")
                .body();
        assertThat(message)
                .contains("isPartial=\"true\"", "<str:Concept id=\"COUNT\"", "<str:Concept id=\"TIME_PERIOD\"")
                .doesNotContain("<str:Concept id=\"BOUND\"");
    }

    @Test
    void anItemComesWithThoseAboveIt() throws Exception {
        assertThat(visitor.get("/sdmx/v1/codelist/PLEDGEWATCH/CL_INDICATOR/latest/PROTECTION_OPSC_STATUS")
                        .body())
                .contains(
                        "isPartial=\"true\"",
                        "<str:Code id=\"PROTECTION\"",
                        "<str:Code id=\"PROTECTION_OPSC_STATUS\"",
                        "<str:Parent><Ref id=\"PROTECTION\"/></str:Parent>")
                .doesNotContain("COORDINATION");
    }

    @Test
    void namesComeInEveryLanguage() throws Exception {
        assertThat(visitor.get("/sdmx/v1/codelist/PLEDGEWATCH/CL_AREA/latest").body())
                .contains(
                        "<com:Name xml:lang=\"en\">Sweden</com:Name><com:Name xml:lang=\"fr\">Sweden (fr)</com:Name>");
    }

    @Test
    void availabilityIsWhatThereAreDataFor() throws Exception {
        String message = visitor.get(
                        "/sdmx/v1/availableconstraint/FINDINGS/A.SWE+YUG.PROTECTION_OPSC_STATUS." + "?startPeriod=2020")
                .body();
        assertThat(message)
                .contains(
                        "<com:KeyValue id=\"REF_AREA\"><com:Value>SWE</com:Value></com:KeyValue>",
                        "<com:StartPeriod isInclusive=\"true\">2020</com:StartPeriod>",
                        "<com:EndPeriod isInclusive=\"true\">2026</com:EndPeriod>",
                        "<com:Annotation id=\"obs_count\"><com:AnnotationTitle>14<");
        assertThat(visitor.get("/sdmx/v1/availableconstraint/FINDINGS/A.SWE../all/BOUND")
                        .body())
                .contains("<com:KeyValue id=\"BOUND\"><com:Value>HIGH</com:Value><com:Value>LOW</com:Value>")
                .doesNotContain("<com:KeyValue id=\"REF_AREA\">", "TIME_PERIOD");
        assertThat(visitor.get("/sdmx/v1/availableconstraint/FINDINGS/A.SWE..LOW?mode=available")
                        .body())
                .contains("<com:Value>SWE</com:Value>", "<com:Value>TON</com:Value>", "<com:Value>HIGH</com:Value>");
    }

    @Test
    void availabilityComesWithTheCodesInIt() throws Exception {
        JsonNode data = JsonMapper.shared()
                .readTree(visitor.get("/sdmx/v2/availability/dataflow/*/FINDINGS/+/A.SWE?references=all")
                        .body())
                .get("data");
        assertThat(data.propertyNames())
                .containsExactly("dataStructures", "conceptSchemes", "codelists", "dataflows", "dataConstraints");
        for (JsonNode list : data.get("codelists")) {
            if (list.get("id").asString().equals("CL_AREA")) {
                assertThat(list.get("codes").size()).isEqualTo(1);
                assertThat(list.get("isPartial").asBoolean()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/sdmx/v1/schema/dataflow/PLEDGEWATCH/FINDINGS/latest",
        "/sdmx/v1/schema/datastructure/PLEDGEWATCH/DSD_FINDINGS/2.0/",
        "/sdmx/v2/schema/dataflow/PLEDGEWATCH/FINDINGS/+?dimensionAtObservation=AllDimensions"
    })
    void theSchemaOfStructureSpecificDataCanBeHad(String address) throws Exception {
        var answer = visitor.get(address);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vnd.sdmx.schema+xml;version=2.1");
        assertThat(answer.body())
                .contains(
                        "DSD_FINDINGS(2.0):ObsLevelDim:" + (address.contains("AllDimensions") ? "All" : "TIME_PERIOD"),
                        "<xs:enumeration value=\"NOT_YET_ASSESSED\"/>",
                        "name=\"REF_DAY\" type=\"xs:date\"");
    }
}
