package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Which form a client gets, and what it may keep.
@Asking
class FormsAndCachesTest {
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8";

    @LocalServerPort
    private int port;

    private ApiServer.Visitor visitor;

    @BeforeEach
    void arrive() {
        visitor = new ApiServer.Visitor(port);
    }

    @ParameterizedTest(name = "{0} with Accept: {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            /api/v1/findings       | */*                                   | application/json
            /api/v1/findings       | application/json                      | application/json
            /api/v1/findings       | text/csv                              | text/csv
            /api/v1/findings       | text/csv, */*;q=0.1                   | text/csv
            /api/v1/findings       | text/csv;q=0.5, application/json      | application/json
            /api/v1/findings       | text/html, */*;q=0.8                  | application/json
            /api/v1/findings       | text/*                                | text/csv
            /api/v1/findings.csv   | application/json                      | text/csv
            /api/v1/findings.json  | text/csv                              | application/json
            /states/SWE            | */*                                   | text/html
            /states/SWE            | text/html                             | text/html
            /states/SWE            | application/json                      | application/json
            /states/SWE            | application/json, text/plain, */*     | application/json
            /states/SWE            | text/html, application/json           | text/html
            /states/SWE            | text/csv                              | text/csv
            /states                | application/json                      | application/json
            /                      | application/json                      | application/json
            /                      | */*                                   | text/html
            /indicators/protection.opsc-status      | application/json     | application/json
            /indicators/protection.opsc-status      | */*                  | text/html
            /indicators/protection.opsc-status.json | text/html            | application/json
            /states/SWE            | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
            /states/SWE.xlsx       | text/html                             | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
            /indicators/protection.opsc-status/years.csv | text/html       | text/csv
            /silences.json         | text/html                             | application/json
            /about                 | text/html                             | text/html
            """)
    void theFormAskedForIsSent(String address, String accept, String form) throws Exception {
        HttpResponse<String> answer = visitor.get(address, "Accept", accept);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith(form);
    }

    @Test
    void aBrowserGetsThePage() throws Exception {
        assertThat(visitor.get("/states/SWE", "Accept", BROWSER).body()).isEqualTo("<p>a page</p>");
    }

    @Test
    void anAddressOfSeveralFormsSaysSo() throws Exception {
        assertThat(varies(visitor.get("/api/v1/findings"))).contains("accept");
        assertThat(varies(visitor.get("/states/SWE"))).contains("accept");
        assertThat(varies(visitor.get("/states/SWE.json"))).doesNotContain("accept");
        HttpResponse<String> data = visitor.get("/states/SWE?on=2001-01-01", "Accept", "application/json");
        assertThat(varies(data)).contains("accept");
        assertThat(data.headers().firstValue("Content-Location")).contains("/states/SWE.json?on=2001-01-01");
        assertThat(data.body()).contains("\"on\":\"2001-01-01\"");
    }

    private static List<String> varies(HttpResponse<String> answer) {
        return List.of(String.join(",", answer.headers().allValues("Vary"))
                .toLowerCase(Locale.ROOT)
                .split(", ?"));
    }

    @Test
    void aProblemAtAPageAddressIsDataForWhoeverWantsData() throws Exception {
        HttpResponse<String> answer = visitor.get("/states/XXX", "Accept", "application/json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"instance\":\"/states/XXX.json\"");
        assertThat(visitor.get("/nowhere", "Accept", "application/json").body()).contains("/problems/no-such-address");
    }

    @Test
    void anUnchangedAnswerIsNotSentAgain() throws Exception {
        HttpResponse<String> first = visitor.get("/api/v1/findings?subject=SWE&on=2001-01-01");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = visitor.get("/api/v1/findings?on=2001-01-01&subject=SWE", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue("Cache-Control")).isPresent();
        String day = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(day).isEqualTo("Sun, 22 Nov 2026 08:30:00 GMT");
        assertThat(visitor.get("/api/v1/findings", "If-Modified-Since", day).statusCode())
                .isEqualTo(304);
    }

    @Test
    void anotherQuestionEditionOrFormHasAnotherTag() throws Exception {
        assertThat(new String[] {
                    tag("/api/v1/findings?edition=1"),
                    tag("/api/v1/findings?edition=2"),
                    tag("/api/v1/findings"),
                    tag("/api/v1/findings?subject=SWE"),
                    tag("/api/v1/findings.csv"),
                    tag("/api/v1/claims")
                })
                .doesNotHaveDuplicates();
    }

    @Test
    void whatNamesItsEditionMayBeKept() throws Exception {
        assertThat(keep("/api/v1/findings?edition=2")).contains("immutable", "max-age=86400");
        assertThat(keep("/editions/2.json")).contains("immutable");
        assertThat(keep("/editions/2/ledger.jsonl")).contains("immutable");
        assertThat(keep("/api/v1/findings")).contains("max-age=60").doesNotContain("immutable");
        assertThat(keep("/api/v1/editions")).contains("no-cache");
        assertThat(keep("/api/v1/findings?subject=XXX")).contains("no-store");
    }

    @Test
    void scriptsOfOtherSitesMayRead() throws Exception {
        assertThat(visitor.get("/api/v1/findings", "Origin", "https://example.org")
                        .headers()
                        .firstValue("Access-Control-Allow-Origin"))
                .contains("*");
        HttpResponse<String> preflight = visitor.send(
                "OPTIONS",
                "/api/v1/findings",
                "Origin",
                "https://example.org",
                "Access-Control-Request-Method",
                "GET",
                "Access-Control-Request-Headers",
                "if-none-match");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .contains("GET, HEAD");
        assertThat(visitor.get("/about").headers().firstValue("Access-Control-Allow-Origin"))
                .isEmpty();
    }

    @Test
    void theHeadCanBeAskedForAlone() throws Exception {
        HttpResponse<String> head = visitor.send("HEAD", "/api/v1/findings?subject=SWE");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag")).contains(tag("/api/v1/findings?subject=SWE"));
        assertThat(visitor.send("HEAD", "/api/v1/findings?subject=XXX").statusCode())
                .isEqualTo(404);
    }

    @Test
    void longAnswersAreCompressed() throws Exception {
        HttpResponse<String> answer = visitor.get("/api/v1/findings?edition=1", "Accept-Encoding", "gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.headers().firstValue("ETag").orElseThrow()).startsWith("W/");
    }

    @Test
    void aTableIsSavedUnderANameThatTellsItsEdition() throws Exception {
        assertThat(visitor.get("/states/SWE.csv").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"SWE-edition-2.csv\"");
        assertThat(visitor.get("/editions/2/edition.json").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"pledgewatch-edition-2.json\"");
    }

    @Test
    void anEditionsFilesAreSentAsTheyAre() throws Exception {
        assertThat(visitor.get("/editions/2/edition.json").body()).isEqualTo(EditionInMemory.FILE);
        assertThat(visitor.get("/editions/2/ledger.jsonl").body()).isEqualTo(EditionInMemory.LEDGER);
    }

    private String tag(String address) throws Exception {
        return visitor.get(address).headers().firstValue("ETag").orElseThrow();
    }

    private String keep(String address) throws Exception {
        return visitor.get(address).headers().firstValue("Cache-Control").orElseThrow();
    }
}
