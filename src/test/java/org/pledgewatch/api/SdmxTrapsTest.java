package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// What real clients were seen to send, letter by letter; each of these breaks on a server that does not expect it.
@Asking
class SdmxTrapsTest {
    private static final String STRUCTURE = "application/vnd.sdmx.structure+xml; version=2.1";

    @LocalServerPort
    private int port;

    private ApiServer.Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new ApiServer.Visitor(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/v1/dataflow/all/all/latest",
                "/sdmx/v1/dataflow/all/all/latest/",
                "/sdmx/v1/dataflow/PLEDGEWATCH/all/latest",
                "/sdmx/v1/dataflow",
                "/sdmx/v1/",
                "/sdmx/v1",
                "/sdmx/v1/dataflow/PLEDGEWATCH/FINDINGS+COUNTS/2.0",
                "/sdmx/v1/dataflow/PLEDGEWATCH/FINDINGS%2BCOUNTS/2.0.0",
                "/sdmx/v2/structure/dataflow/*/*/+?format=xml",
                "/sdmx/v2/structure/dataflow/PLEDGEWATCH/*/~?detail=full&references=none&format=xml",
                "/sdmx/v2/structure/dataflow/PLEDGEWATCH/*/+?format=xml",
                "/sdmx/v2/structure/dataflow/PLEDGEWATCH/FINDINGS,COUNTS/2.0?format=xml"
            })
    void dataflowsAreListed(String address) throws Exception {
        assertThat(visitor.raw(address, "Accept: " + STRUCTURE))
                .startsWith("HTTP/1.1 200 ")
                .contains(
                        "Content-Type: application/vnd.sdmx.structure+xml;version=2.1",
                        "<str:Dataflow id=\"FINDINGS\"",
                        "<str:Dataflow id=\"COUNTS\"");
    }

    /// Each asks for the same two series of Sweden and Tonga.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/v1/data/FINDINGS/A.SWE+TON.PROTECTION_OPSC_STATUS.LOW",
                "/sdmx/v1/data/FINDINGS/A.SWE+TON.PROTECTION_OPSC_STATUS.LOW/all",
                "/sdmx/v1/data/FINDINGS/A.SWE+TON.PROTECTION_OPSC_STATUS.LOW/all/?startPeriod=2000&endPeriod=2026",
                "/sdmx/v1/data/PLEDGEWATCH,FINDINGS/.SWE+TON.PROTECTION_OPSC_STATUS.LOW",
                "/sdmx/v1/data/PLEDGEWATCH,FINDINGS,2.0/A.SWE+TON.PROTECTION_OPSC_STATUS.LOW?startPeriod=1999",
                "/sdmx/v1/data/PLEDGEWATCH%2CFINDINGS%2C2.0/A.SWE%2BTON.PROTECTION_OPSC_STATUS.LOW/all",
                "/sdmx/v1/data/PLEDGEWATCH%2CFINDINGS%2Clatest/A.SWE%2bTON.PROTECTION_OPSC_STATUS.LOW/all/",
                "/sdmx/v1/data/FINDINGS/A.SWE+TON.PROTECTION_OPSC_STATUS.LOW?a=b&&=&c&detail=full&includeHistory=false",
                "/sdmx/v2/data/dataflow/PLEDGEWATCH/FINDINGS/2.0/A.SWE+TON.PROTECTION_OPSC_STATUS.LOW"
                        + "?c[TIME_PERIOD]=ge:2000&attributes=all&measures=all",
                "/sdmx/v2/data/dataflow/PLEDGEWATCH/FINDINGS/2.0/A.SWE.PROTECTION_OPSC_STATUS.LOW,A.TON.PROTECTION_OPSC_STATUS.LOW"
                        + "?attributes=dsd&measures=all&includeHistory=false",
                "/sdmx/v2/data/*/PLEDGEWATCH/FINDINGS/+/A.*.PROTECTION_OPSC_STATUS.LOW?c%5BREF_AREA%5D=SWE,TON",
                "/sdmx/v2/data/dataflow/PLEDGEWATCH/FINDINGS/~/*?c[REF_AREA]=SWE,TON&c[INDICATOR]=sw:PROTECTION&c[BOUND]=LOW",
                "/sdmx/v2/data/datastructure/*/DSD_FINDINGS/*/A..PROTECTION_OPSC_STATUS.LOW"
                        + "?c[REF_AREA]=ge:SWE+le:TON&c[TIME_PERIOD]=ge:2000+le:2026",
            })
    void theSameIsMeantBySeveralSpellings(String address) throws Exception {
        assertThat(visitor.raw(address, "Accept: application/vnd.sdmx.structurespecificdata+xml;version=2.1"))
                .startsWith("HTTP/1.1 200 ")
                .containsOnlyOnce(
                        "<Series FREQ=\"A\" REF_AREA=\"SWE\" INDICATOR=\"PROTECTION_OPSC_STATUS\" BOUND=\"LOW\"")
                .containsOnlyOnce("REF_AREA=\"TON\"")
                .doesNotContain("REF_AREA=\"NZL\"")
                .contains("TIME_PERIOD=\"2000\"", "TIME_PERIOD=\"2026\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"...", "..", "all", "*", "", "A", "A...", "A.*.*.*"})
    void aKeyOfDotsIsEverything(String key) throws Exception {
        for (String entry : List.of("/sdmx/v1/data/FINDINGS/", "/sdmx/v2/data/dataflow/*/FINDINGS/+/")) {
            assertThat(visitor.raw(entry + key + "?format=csv"))
                    .startsWith("HTTP/1.1 200 ")
                    .contains("A,AFG,", "A,TON,", ",LOW,", ",HIGH,");
        }
    }

    @Test
    void periodsNarrowWhatIsSent() throws Exception {
        String series = "/sdmx/v1/data/FINDINGS/A.SWE.PROTECTION_OPSC_STATUS.LOW?format=csv";
        assertThat(lines(series + "&startPeriod=2022&endPeriod=2024")).hasSize(1 + 3);
        assertThat(lines(series + "&startPeriod=2022-01-01&endPeriod=2024-Q4")).hasSize(1 + 3);
        assertThat(lines(series + "&startPeriod=2022-06")).hasSize(1 + 4);
        assertThat(lines(series + "&lastNObservations=2"))
                .hasSize(1 + 2)
                .last()
                .asString()
                .contains(",2026,");
        assertThat(lines(series + "&firstNObservations=1"))
                .hasSize(1 + 1)
                .last()
                .asString()
                .contains(",2000,");
        assertThat(lines(series + "&firstNObservations=1&lastNObservations=1")).hasSize(1 + 2);
        String second = "/sdmx/v2/data/dataflow/*/FINDINGS/+/A.SWE.PROTECTION_OPSC_STATUS.LOW?format=csv";
        assertThat(lines(second + "&c[TIME_PERIOD]=ge:2022+le:2024")).hasSize(1 + 3);
        assertThat(lines(second + "&c[TIME_PERIOD]=2001,2003")).hasSize(1 + 2);
        assertThat(lines(second + "&c[TIME_PERIOD]=lt:2002,gt:2025")).hasSize(1 + 3);
        assertThat(lines(second + "&c[OBS_VALUE]=ge:2.5&c[FINDING]=ESTABLISHED"))
                .hasSize(1 + 27);
        assertThat(lines(second + "&c[REF_DAY]=ew:11-22")).hasSize(1 + 1);
        assertThat(lines(second + "&offset=2&limit=3"))
                .hasSize(1 + 3)
                .element(1)
                .asString()
                .contains(",2002,");
    }

    private List<String> lines(String address) throws Exception {
        HttpResponse<String> answer = visitor.get(address.replace("[", "%5B").replace("]", "%5D"));
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body().lines().toList();
    }

    @ParameterizedTest(name = "{0} with Accept: {1} is {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            /v1/data/FINDINGS          | -                                                         | application/vnd.sdmx.genericdata+xml;version=2.1
            /v1/data/FINDINGS          | */*                                                       | application/vnd.sdmx.genericdata+xml;version=2.1
            /v1/data/FINDINGS          | application/xml                                           | application/vnd.sdmx.genericdata+xml;version=2.1
            /v1/data/FINDINGS          | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/vnd.sdmx.genericdata+xml;version=2.1
            /v1/data/FINDINGS          | application/vnd.sdmx.genericdata+xml; version=2.1, application/vnd.sdmx.structurespecificdata+xml; version=2.1 | application/vnd.sdmx.genericdata+xml;version=2.1
            /v1/data/FINDINGS          | application/vnd.sdmx.structurespecificdata+xml;version=2.1 | application/vnd.sdmx.structurespecificdata+xml;version=2.1
            /v1/data/FINDINGS          | application/vnd.sdmx.genericdata+xml;version=2.1;q=0.5, application/vnd.sdmx.data+json;q=0.9 | application/vnd.sdmx.data+json;version=1.0.0
            /v1/data/FINDINGS          | application/vnd.sdmx.data+csv;file=true;labels=both       | application/vnd.sdmx.data+csv;version=1.0.0;labels=both;charset=UTF-8
            /v1/data/FINDINGS          | application/vnd.sdmx.data+csv;file=true;labels=id         | application/vnd.sdmx.data+csv;version=1.0.0;labels=id;charset=UTF-8
            /v1/data/FINDINGS          | application/vnd.sdmx.data+csv; version=2.0.0              | application/vnd.sdmx.data+csv;version=2.0.0;labels=id;keys=none;charset=UTF-8
            /v1/data/FINDINGS          | application/json                                          | application/vnd.sdmx.data+json;version=1.0.0
            /v1/data/FINDINGS?format=csv&labels=both  | application/xml                            | application/vnd.sdmx.data+csv;version=1.0.0;labels=both;charset=UTF-8
            /v1/data/FINDINGS?format=csvfilewithlabels | -                                         | application/vnd.sdmx.data+csv;version=1.0.0;labels=both;charset=UTF-8
            /v1/data/FINDINGS?format=csvdata          | -                                          | application/vnd.sdmx.data+csv;version=1.0.0;labels=id;charset=UTF-8
            /v1/data/FINDINGS?format=sdmx-json        | -                                          | application/vnd.sdmx.data+json;version=1.0.0
            /v1/data/FINDINGS?format=jsondata&formatVersion=2.0.0 | -                              | application/vnd.sdmx.data+json;version=2.0.0
            /v1/data/FINDINGS?format=structurespecificdata | -                                     | application/vnd.sdmx.structurespecificdata+xml;version=2.1
            /v1/data/FINDINGS?format=genericdata      | text/csv                                   | application/vnd.sdmx.genericdata+xml;version=2.1
            /v1/data/FINDINGS?format=sdmx-2.1         | -                                          | application/vnd.sdmx.genericdata+xml;version=2.1
            /v1/dataflow               | */*                                                       | application/vnd.sdmx.structure+xml;version=2.1
            /v1/dataflow               | application/xml                                           | application/vnd.sdmx.structure+xml;version=2.1
            /v1/dataflow               | application/vnd.sdmx.structure+json;version=1.0           | application/vnd.sdmx.structure+json;version=1.0.0
            /v2/data/*/*/FINDINGS      | */*                                                       | application/vnd.sdmx.data+json;version=2.0.0
            /v2/data/*/*/FINDINGS      | application/vnd.sdmx.data+json;version=2.1.0              | application/vnd.sdmx.data+json;version=2.0.0
            /v2/data/*/*/FINDINGS      | application/vnd.sdmx.data+csv                             | application/vnd.sdmx.data+csv;version=2.0.0;labels=id;keys=none;charset=UTF-8
            /v2/data/*/*/FINDINGS      | application/vnd.sdmx.data+csv;version=2.1.0; labels=name; keys=both | application/vnd.sdmx.data+csv;version=2.0.0;labels=name;keys=both;charset=UTF-8
            /v2/data/*/*/FINDINGS      | application/vnd.sdmx.structurespecificdata+xml;version=2.1 | application/vnd.sdmx.structurespecificdata+xml;version=2.1
            /v2/structure/dataflow     | */*                                                       | application/vnd.sdmx.structure+json;version=2.0.0
            /v2/structure/dataflow     | application/vnd.sdmx.structure+xml;version=2.1            | application/vnd.sdmx.structure+xml;version=2.1
            """)
    void theFormWishedForIsSent(String address, String accept, String type) throws Exception {
        HttpResponse<String> answer =
                accept == null ? visitor.get("/sdmx" + address) : visitor.get("/sdmx" + address, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sdmx/v1/data/FINDINGS/A.ATA..",
                "/sdmx/v1/data/FINDINGS/A.SWE..LOW?startPeriod=2100",
                "/sdmx/v1/data/FINDINGS?updatedAfter=2026-11-22T08:30:00Z",
                "/sdmx/v1/data/FINDINGS?updatedAfter=2027-01-01T00:00:00+01:00"
            })
    void whatHoldsNoDataIsNotFoundInVersion1AndEmptyInVersion2(String address) throws Exception {
        HttpResponse<String> first = visitor.get(address);
        assertThat(first.statusCode()).isEqualTo(404);
        assertThat(first.body()).contains("<mes:ErrorMessage code=\"100\">");
        HttpResponse<String> second = visitor.get(address.replace("/v1/data/FINDINGS", "/v2/data/dataflow/*/FINDINGS/+")
                .replace("startPeriod=", "c%5BTIME_PERIOD%5D=ge:"));
        assertThat(second.statusCode()).isEqualTo(204);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void whatWasPublishedSinceIsSent() throws Exception {
        assertThat(visitor.get("/sdmx/v1/data/FINDINGS?updatedAfter=2026-11-22T08:29:59%2B00:00")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/sdmx/v1/data/FINDINGS?updatedAfter=2026-11-22").statusCode())
                .isEqualTo(200);
    }

    @Test
    void cachesAreToldWhatTheyNeed() throws Exception {
        String address = "/sdmx/v1/data/FINDINGS/A.SWE..";
        HttpResponse<String> answer = visitor.get(address, "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(String.join(", ", answer.headers().allValues("Vary")))
                .containsIgnoringCase("Accept,")
                .containsIgnoringCase("Accept-Language")
                .containsIgnoringCase("Accept-Encoding");
        assertThat(answer.headers().firstValue("Last-Modified")).contains("Sun, 22 Nov 2026 08:30:00 GMT");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("max-age=60");
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = visitor.get(address, "If-None-Match", "\"other\", " + tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(visitor.get(address, "If-Modified-Since", "Sun, 22 Nov 2026 08:30:00 GMT")
                        .statusCode())
                .isEqualTo(304);
        assertThat(visitor.get(address, "If-None-Match", tag, "Accept", "text/csv")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/sdmx/v1/data/PLEDGEWATCH,FINDINGS,2.0/A.SWE..")
                        .headers()
                        .firstValue("Cache-Control")
                        .orElseThrow())
                .contains("immutable");
    }

    @Test
    void aTableIsSavedUnderAName() throws Exception {
        assertThat(visitor.get("/sdmx/v1/data/FINDINGS?format=csv").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"FINDINGS-2.0.csv\"");
        assertThat(visitor.get("/sdmx/v1/data/FINDINGS").headers().firstValue("Content-Disposition"))
                .isEmpty();
    }

    @Test
    void scriptsOfOtherSitesMayRead() throws Exception {
        HttpResponse<String> preflight = visitor.send(
                "OPTIONS",
                "/sdmx/v1/data/FINDINGS",
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        assertThat(visitor.send("HEAD", "/sdmx/v1/data/FINDINGS").statusCode()).isEqualTo(200);
        HttpResponse<String> post = visitor.send("POST", "/sdmx/v1/data/FINDINGS");
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).contains("GET, HEAD");
        assertThat(post.body()).contains("<mes:ErrorMessage");
    }

    @Test
    void namesComeInTheLanguageLikedBest() throws Exception {
        String address = "/sdmx/v1/data/FINDINGS/A.SWE.PROTECTION_OPSC_STATUS.LOW?format=csv&labels=both";
        assertThat(visitor.get(address, "Accept-Language", "fr, en;q=0.5").body())
                .contains("SWE: Sweden (fr)");
        assertThat(visitor.get(address + "&lang=fr", "Accept-Language", "en").body())
                .contains("SWE: Sweden (fr)");
        assertThat(visitor.get(address, "Accept-Language", "*").body()).contains("SWE: Sweden,");
        assertThat(visitor.get(address, "Accept-Language", "no such, language;;")
                        .body())
                .contains("SWE: Sweden,");
    }

    @Test
    void versionsAreEditions() throws Exception {
        assertThat(visitor.get("/sdmx/v1/dataflow/all/FINDINGS/1.0").body()).contains("version=\"1.0\"");
        assertThat(visitor.get("/sdmx/v1/dataflow/all/FINDINGS/latest").body()).contains("version=\"2.0\"");
        assertThat(visitor.get("/sdmx/v1/dataflow/all/FINDINGS/all").body())
                .contains("version=\"1.0\"", "version=\"2.0\"");
        assertThat(visitor.get("/sdmx/v2/structure/dataflow/*/FINDINGS/1.0+").body())
                .contains("\"2.0\"")
                .doesNotContain("\"version\":\"1.0\"");
        assertThat(visitor.get("/sdmx/v2/data/dataflow/*/FINDINGS/+/*?format=csv&asOf=2026-11-01T00:00:00Z")
                        .body())
                .contains("PLEDGEWATCH:FINDINGS(1.0)");
        assertThat(visitor.get("/sdmx/v1/dataflow/all/FINDINGS/3.0").statusCode())
                .isEqualTo(404);
    }
}
