package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.publication.Edition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What the SDMX service cannot answer is refused with the error message of SDMX.
@Asking
class SdmxRefusalsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApiServer.EditionsOnTheShelf editions;

    private ApiServer.Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new ApiServer.Visitor(port);
    }

    @ParameterizedTest(name = "{0} is {1}, error {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1/data/NOTHING                                          | 404 | 100
            /v1/data/OTHER,FINDINGS                                   | 404 | 100
            /v1/data/FINDINGS,FINDINGS,9.0                            | 404 | 100
            /v1/data/A,B,C,D                                          | 400 | 140
            /v1/data/all                                              | 400 | 140
            /v1/data                                                  | 400 | 140
            /v1/data/FINDINGS/A.B.C.D.E                               | 400 | 140
            /v1/data/FINDINGS/A.B+.C.D                                | 400 | 140
            /v1/data/FINDINGS/......................................  | 400 | 140
            /v1/data/FINDINGS/A.%20B..                                | 400 | 140
            /v1/data/FINDINGS/A.'.                                    | 400 | 140
            /v1/data/FINDINGS/a/b/c                                   | 400 | 140
            /v1/data/FINDINGS/%00                                     | 400 | -
            /v1/data/FINDINGS/%ff                                     | 400 | -
            /v1/data/FINDINGS/%zz                                     | 400 | -
            /v1/data/FINDINGS?startPeriod=NaN                         | 400 | 140
            /v1/data/FINDINGS?startPeriod=19999                       | 400 | 140
            /v1/data/FINDINGS?startPeriod=2001-13                     | 400 | 140
            /v1/data/FINDINGS?endPeriod=2001-02-30                    | 400 | 140
            /v1/data/FINDINGS?endPeriod=2001-Q5                       | 400 | 140
            /v1/data/FINDINGS?lastNObservations=-1                    | 400 | 140
            /v1/data/FINDINGS?lastNObservations=1e9                   | 400 | 140
            /v1/data/FINDINGS?lastNObservations=99999999999999        | 400 | 140
            /v1/data/FINDINGS?detail=everything                       | 400 | 140
            /v1/data/FINDINGS?dimensionAtObservation=NOTHING          | 400 | 140
            /v1/data/FINDINGS?dimensionAtObservation=REF_AREA         | 501 | 501
            /v1/data/FINDINGS?updatedAfter=yesterday                  | 400 | 140
            /v1/data/FINDINGS?includeHistory=true                     | 501 | 501
            /v1/data/FINDINGS?startPeriod=%                           | 400 | 140
            /v1/data/FINDINGS?startPeriod=%ff                         | 400 | 140
            /v1/data/FINDINGS?format=pdf                              | 406 | 140
            /v1/metadata/FINDINGS                                     | 501 | 501
            /v1/categoryscheme                                        | 501 | 501
            /v1/hierarchicalcodelist/all/all/latest                   | 501 | 501
            /v1/provisionagreement/all/all/latest                     | 501 | 501
            /v1/anything                                              | 400 | 140
            /v1/codelist/OTHER                                        | 404 | 100
            /v1/codelist/PLEDGEWATCH/CL_AREA/x                        | 400 | 140
            /v1/codelist/PLEDGEWATCH/CL_AREA/latest/NONE              | 404 | 100
            /v1/codelist/PLEDGEWATCH/CL_AREA/latest?references=all,x  | 400 | 140
            /v1/codelist/PLEDGEWATCH/CL_AREA/latest?detail=x          | 400 | 140
            /v1/dataflow/PLEDGEWATCH/FINDINGS/latest/A                | 400 | 140
            /v1/availableconstraint/NOTHING                           | 404 | 100
            /v1/availableconstraint/FINDINGS/A.ATA..                  | 404 | 100
            /v1/availableconstraint/FINDINGS/all/all/NOTHING          | 400 | 140
            /v1/availableconstraint/FINDINGS?mode=x                   | 400 | 140
            /v1/schema/dataflow/PLEDGEWATCH/NOTHING                   | 404 | 100
            /v1/schema/provisionagreement/PLEDGEWATCH/NOTHING         | 501 | 501
            /v1/schema/anything/PLEDGEWATCH/NOTHING                   | 400 | 140
            /v2/anything                                              | 400 | 140
            /v2/metadata/dataflow/x                                   | 501 | 501
            /v2/registration                                          | 501 | 501
            /v2/structure/hierarchy                                   | 501 | 501
            /v2/structure/anything                                    | 400 | 140
            /v2/data                                                  | 501 | 501
            /v2/data/metadataflow/*/FINDINGS                          | 501 | 501
            /v2/data/anything/*/FINDINGS                              | 400 | 140
            /v2/data/dataflow/*/NOTHING                               | 404 | 100
            /v2/data/dataflow/*/FINDINGS/+/A.B.C.D.E                  | 400 | 140
            /v2/data/dataflow/*/FINDINGS/+/*?c%5BNOTHING%5D=1         | 400 | 140
            /v2/data/dataflow/*/FINDINGS/+/*?offset=-1                | 400 | 140
            /v2/data/dataflow/*/FINDINGS/+/*?asOf=x                   | 400 | 140
            /v2/data/dataflow/*/FINDINGS/+/*?asOf=1996-08-27          | 404 | 100
            /v2/data/dataflow/*/FINDINGS/1+x                          | 400 | 140
            """)
    void isRefused(String address, int status, String code) throws Exception {
        String answer = visitor.raw("/sdmx" + address, "Accept: application/xml");
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Access-Control-Allow-Origin: *", "Cache-Control: no-store")
                .doesNotContain("Exception", "org.pledgewatch", "ETag:", "Tomcat");
        if (!code.equals("-")) {
            assertThat(answer)
                    .contains(
                            "Content-Type: application/xml",
                            "<mes:ErrorMessage code=\"" + code + "\"><com:Text xml:lang=\"en\">");
        }
    }

    @Test
    void anErrorComesInTheFormWishedFor() throws Exception {
        HttpResponse<String> json = visitor.get("/sdmx/v1/data/NOTHING", "Accept", "application/json");
        assertThat(json.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(json.body())
                .isEqualTo("{\"errors\":[{\"code\":100,\"title\":\"There is no dataflow \\\"NOTHING\\\" here.\"}]}");
        assertThat(visitor.get("/sdmx/v2/data/dataflow/*/NOTHING").body()).startsWith("{\"errors\":[{\"code\":100,");
        assertThat(visitor.get("/sdmx/v1/data/NOTHING", "Accept", "text/csv").body())
                .contains("<mes:Error ");
    }

    @Test
    void thousandsOfCodesInAKeyAreReadOrRefused() throws Exception {
        String few = String.join("+", Collections.nCopies(1_500, "SWE"));
        assertThat(visitor.raw("/sdmx/v1/data/FINDINGS/A." + few + "..")).startsWith("HTTP/1.1 200 ");
        String many = String.join("+", Collections.nCopies(10_000, "SWE"));
        assertThat(visitor.raw("/sdmx/v1/data/FINDINGS/A." + many + ".."))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("Exception");
        String dots = ".".repeat(5_000);
        assertThat(visitor.raw("/sdmx/v1/data/FINDINGS/" + dots)).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/*", "application/vnd.sdmx.data+xml;version=3.0.0", "text/html"})
    void whatIsNotOfferedIsRefusedWithWhatIs(String accept) throws Exception {
        HttpResponse<String> answer = visitor.get("/sdmx/v1/data/FINDINGS", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("application/vnd.sdmx.genericdata+xml;version=2.1");
    }

    @Test
    void beforeTheFirstEditionAClientIsAskedToComeBack() throws Exception {
        List<Edition> published = new ArrayList<>(editions.published());
        editions.published().clear();
        try {
            for (String address :
                    List.of("/sdmx/v1/dataflow", "/sdmx/v1/data/FINDINGS", "/sdmx/v2/data/*/*/FINDINGS")) {
                HttpResponse<String> answer = visitor.get(address);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("30");
            }
        } finally {
            editions.published().addAll(published);
        }
    }
}
