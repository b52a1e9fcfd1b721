package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.publication.Edition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What cannot be answered is refused with a problem that says why, and never with a stack trace.
@Asking
class BadRequestsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private ApiServer.EditionsOnTheShelf editions;

    private ApiServer.Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new ApiServer.Visitor(port);
    }

    @ParameterizedTest(name = "{0} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/findings?on=yesterday                                   | 400 | malformed-parameter
            /api/v1/findings?on=2001-02-30                                  | 400 | malformed-parameter
            /api/v1/findings?on=+12001-01-01                                | 400 | malformed-parameter
            /api/v1/findings?known=2001                                     | 400 | malformed-parameter
            /api/v1/findings?on=2027-01-01                                  | 400 | day-after-edition
            /api/v1/findings?on=2026-02-01&edition=1                        | 400 | day-after-edition
            /api/v1/findings?subject=swe                                    | 400 | malformed-parameter
            /api/v1/findings?subject=grouping:                              | 400 | malformed-parameter
            /api/v1/findings?subject=XXX                                    | 404 | no-such-subject
            /api/v1/findings?subject=grouping:NATO                          | 404 | no-such-subject
            /api/v1/findings?subject=instrument:none                        | 404 | no-such-subject
            /api/v1/findings?subject=event:none                             | 404 | no-such-subject
            /api/v1/findings?subject=subdivision:GBR/SCT                    | 404 | no-such-subject
            /api/v1/findings?indicator=opsc                                 | 400 | malformed-parameter
            /api/v1/findings?indicator=protection.opsc-statsu               | 404 | no-such-indicator
            /api/v1/findings?edition=9                                      | 404 | no-such-edition
            /api/v1/findings?edition=0                                      | 400 | malformed-parameter
            /api/v1/findings?edition=latest                                 | 400 | malformed-parameter
            /api/v1/findings?edition=99999999999999999999                   | 400 | malformed-parameter
            /api/v1/findings?after=%25                                      | 400 | malformed-parameter
            /api/v1/findings?after=Zm9v                                     | 400 | malformed-parameter
            /api/v1/claims?after=Zm9v                                       | 400 | malformed-parameter
            /api/v1/indicators?after=Zm9v                                   | 400 | malformed-parameter
            /api/v1/findings?subject=SWE&subject=NZL                        | 400 | repeated-parameter
            /api/v1/findings?subject=&subject=NZL                           | 400 | repeated-parameter
            /api/v1/findings?subjct=SWE                                     | 400 | unknown-parameter
            /api/v1/findings?=SWE                                           | 400 | unknown-parameter
            /api/v1/findings?level=party                                    | 400 | unknown-parameter
            /api/v1/editions?edition=1                                      | 400 | unknown-parameter
            /api/openapi.json?pretty                                        | 400 | unknown-parameter
            /api/v1/claims?document=first                                   | 400 | malformed-parameter
            /disagreements.json?kind=values                                 | 400 | malformed-parameter
            /disagreements.json?state=half                                  | 400 | malformed-parameter
            /disagreements.csv?by=me                                        | 400 | malformed-parameter
            /disagreements.json?case=20                                     | 400 | malformed-parameter
            /disagreements.json?settled=yes                                 | 400 | unknown-parameter
            /api/v1/documents?year=99                                       | 400 | malformed-parameter
            /library.json?year=twenty                                       | 400 | malformed-parameter
            /api/v1/documents?author=x                                      | 400 | unknown-parameter
            /api/v1/claims?document=99                                      | 404 | no-such-document
            /api/v1/claims/99                                               | 404 | no-such-claim
            /api/v1/claims/eleven                                           | 400 | malformed-parameter
            /api/v1/claims/-1.json                                          | 400 | malformed-parameter
            /api/v1/claims/99999999999999999999                             | 400 | malformed-parameter
            /api/v1/counts                                                  | 400 | missing-parameter
            /api/v1/counts?indicator=protection.opsc-status                 | 400 | missing-parameter
            /api/v1/counts?indicator=protection.opsc-status&level=full      | 400 | no-such-level
            /api/v1/counts?indicator=context.adopted-on&level=full          | 400 | no-such-level
            /api/v1/counts?indicator=protection.opsc-status&level=none&population=everybody | 400 | malformed-parameter
            /api/v1/counts?indicator=protection.opsc-status&level=none&population=NATO      | 404 | no-such-grouping
            /indicators.json?on=yesterday                                   | 400 | malformed-parameter
            /library.csv?on=2027-01-01                                      | 400 | day-after-edition
            /editions.json?on=yesterday                                     | 400 | malformed-parameter
            /editions/2.json?known=yesterday                                | 400 | malformed-parameter
            /api/v1/states?kind=country                                     | 400 | malformed-parameter
            /api/v1/states?on=2027-01-01                                    | 400 | day-after-edition
            /states/XXX.json                                                | 404 | no-such-subject
            /states/Sweden.csv                                              | 404 | no-such-subject
            /indicators/protection.json                                     | 400 | malformed-parameter
            /indicators/protection.none.csv                                 | 404 | no-such-indicator
            /instruments/none.json                                          | 404 | no-such-instrument
            /instruments/NONE.json                                          | 404 | no-such-instrument
            /library/99.json                                                | 404 | no-such-document
            /library/one.json                                               | 400 | malformed-parameter
            /editions/9.json                                                | 404 | no-such-edition
            /editions/nine/edition.json                                     | 400 | malformed-parameter
            /editions/9/ledger.jsonl                                        | 404 | no-such-edition
            /index.json?indicator=context.adopted-on                        | 400 | no-such-level
            /nothing.json                                                   | 404 | no-such-address
            /api                                                            | 404 | no-such-address
            /api/v2/findings                                                | 404 | no-such-address
            /api/v1/findings/                                               | 404 | no-such-address
            /api/v1/findings.xlsx                                           | 404 | no-such-address
            /api/broken                                                     | 500 | internal-error
            """)
    void isRefusedWithAProblem(String address, int status, String type) throws Exception {
        HttpResponse<String> answer = visitor.get(address);
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
        assertThat(problem.propertyNames()).containsExactly("type", "title", "status", "detail", "instance");
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("detail").asString()).matches(".+[.?]").doesNotContain("Exception", "org.", "secret");
        assertThat(visitor.get(problem.get("type").asString()).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/findings?subject=%00",
                "/api/v1/findings?subject=%0d%0aSet-Cookie:x",
                "/api/v1/findings?subject=%ff",
                "/api/v1/findings?subject=%c0%af",
                "/api/v1/findings?subject=%zz",
                "/api/v1/findings?subject=%4",
                "/api/v1/findings?subject=%",
                "/api/v1/findings?%00=SWE",
                "/api/v1/findings?subject=a|{}",
                "/api/v1/claims/%00",
                "/api/v1/claims/%zz",
                "/api/v1/claims/%ff",
                "/states/%00.json",
                "/states/a%2fb.json",
                "/api/v1/\u00e9"
            })
    void whatCannotBeReadIsRefused(String target) throws Exception {
        assertThat(visitor.raw(target))
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: application/problem+json", "\"type\":\"/problems/unreadable-address\"")
                .doesNotContain("Exception", "Tomcat", "Set-Cookie");
    }

    @Test
    void aBrowserGetsAPageForAPageThatCannotBeRead() throws Exception {
        assertThat(visitor.raw("/states/%00", "Accept: text/html,*/*;q=0.8"))
                .startsWith("HTTP/1.1 400 ")
                .contains("Content-Type: text/html")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource({"2001, parameter-too-long", "60000, unreadable-address"})
    void aVeryLongParameterIsRefused(int length, String type) throws Exception {
        assertThat(visitor.raw("/api/v1/findings?subject=" + "x".repeat(length)))
                .startsWith("HTTP/1.1 400 ")
                .contains("\"type\":\"/problems/" + type + "\"");
    }

    @Test
    void twoThousandCharactersAreRead() throws Exception {
        assertThat(visitor.raw("/api/v1/findings?subject=" + "x".repeat(2000))).contains("malformed-parameter");
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearestKnown() throws Exception {
        assertThat(visitor.get("/api/v1/findings?indikator=x").body()).contains("Did you mean \\\"indicator\\\"?");
        assertThat(visitor.get("/api/v1/findings?indicator=protection.opsc-statsu")
                        .body())
                .contains("Did you mean \\\"protection.opsc-status\\\"?");
    }

    @Test
    void theDayUpToWhichAnEditionAnswersIsNamed() throws Exception {
        assertThat(visitor.get("/api/v1/findings?on=2027-01-01").body())
                .contains("Edition 2 answers for days up to 2026-11-22; 2027-01-01 lies after it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void dataCanOnlyBeRead(String method) throws Exception {
        HttpResponse<String> answer = visitor.send(method, "/api/v1/findings");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertThat(answer.body()).contains("/problems/method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/html", "application/json;q=0", "image/*"})
    void whatIsNotOfferedIsRefused(String accept) throws Exception {
        HttpResponse<String> answer = visitor.get("/api/v1/findings", "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.headers().firstValue("Vary").orElseThrow()).containsIgnoringCase("accept");
        assertThat(answer.body()).contains("/problems/not-acceptable");
    }

    @Test
    void springsOwnFallbackAnswersWithAProblem() throws Exception {
        HttpResponse<String> answer = visitor.get("/error");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"/problems/no-such-address\"")
                .doesNotContain("timestamp");
        assertThat(visitor.get("/broken").body())
                .contains("\"type\":\"/problems/internal-error\"")
                .doesNotContain("secret", "timestamp", "Exception");
    }

    @Test
    void beforeTheFirstEditionAClientIsAskedToComeBack() throws Exception {
        List<Edition> published = new ArrayList<>(editions.published());
        editions.published().clear();
        try {
            for (String address : List.of("/api/v1/findings", "/index.json", "/editions/1.json", "/states/SWE.csv")) {
                HttpResponse<String> answer = visitor.get(address);
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).contains("30");
                assertThat(answer.body()).contains("/problems/no-edition-yet");
            }
            assertThat(visitor.get("/api/v1/editions").body()).isEqualTo("{\"items\":[\n],\n\"next\":null}\n");
            assertThat(visitor.get("/api/openapi.json").statusCode()).isEqualTo(200);
        } finally {
            editions.published().addAll(published);
        }
    }
}
