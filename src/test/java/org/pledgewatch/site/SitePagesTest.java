package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SitePagesTest {
    private static final int WITHOUT_PICTURES = 50 * 1024;
    private static final int WITH_PICTURES = 150 * 1024;
    private static final Pattern PICTURE = Pattern.compile("<svg.*?</svg>", Pattern.DOTALL);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static SiteServer server;

    @BeforeAll
    static void open() {
        server = SiteServer.start(Map.of());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path));
        request.header("Accept", "text/html");
        for (int at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Every page, and some of them asked otherwise than the browser's tests ask.
    static Stream<String> addresses() {
        return Stream.concat(
                EveryPage.allAddresses(),
                Stream.of(
                        "/?indicator=protection.c182-status&level=party",
                        "/?indicator=protection.c182-status&level=signed",
                        "/?on=2003-01-01&known=2016-01-01&edition=1",
                        "/states/EUE",
                        "/indicators/coordination.national-plans",
                        "/indicators/protection.crc-status/years?part=2&on=2005-01-01&known=2016-01-01",
                        "/silences?agenda=protection&population=002",
                        "/silences?indicator=protection.c182-status&on=2003-01-01&known=2016-01-01&edition=1",
                        "/commitments?on=2005-01-01&edition=1",
                        "/commitments/stockholm-1996/2.i.b",
                        "/commitments/stockholm-1996/y.a1",
                        "/library?type=announcement&keyword=Yokohama%202001&language=en&year=2001&q=congress",
                        "/library?q=nothing+of+the+kind",
                        "/library?page=2",
                        "/disagreements?kind=value&state=settled&by=authority&case=C20",
                        "/disagreements?case=C999",
                        "/disagreements?page=2",
                        "/indicators/coordination.congress-governments"));
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyPageIsThereAndLight(String path) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
        assertThat(page.body()).contains("<h1").contains("href=\"/help\"").contains("id=\"leave\"");
        assertThat(page.body().length()).isLessThan(WITH_PICTURES);
        assertThat(PICTURE.matcher(page.body()).replaceAll("").length()).isLessThan(WITHOUT_PICTURES);
    }

    @ParameterizedTest
    @CsvSource({
        "/?on=yesterday, 400, 2002-09-19",
        "/?on=2001-02-30, 400, 2002-09-19",
        "/?on=2026-11-23, 400, 2026-11-22",
        "/?known=2001, 400, 2002-09-19",
        "/?on=%00, 400, cannot",
        "/?edition=0, 400, cannot",
        "/?edition=one, 400, cannot",
        "/?edition=3, 404, published",
        "/?edition=999999999, 404, published",
        "/?on=2001-01-01&on=2002-01-01, 400, twice",
        "/?level=enormous, 400, level",
        "/?indicator=protection.no-such, 404, indicator",
        "/?indicator=%3Cscript%3E, 404, indicator",
        "/indicators/coordination.national-plans/years, 404, indicator",
        "/indicators/protection.opsc-status/years?part=3, 400, cannot",
        "/indicators/protection.opsc-status/years?part=x, 400, cannot",
        "/silences?indicator=none, 404, indicator",
        "/silences?agenda=sports, 400, cannot",
        "/silences?population=ZZ, 404, group",
        "/states/XXX, 404, alpha-3",
        "/states/swe, 404, alpha-3",
        "/indicators/none, 404, indicator",
        "/compare?states=SWX, 404, Did you mean Sweden (SWE)",
        "/compare?state1=Swedn, 404, Did you mean Sweden (SWE)",
        "/compare?states=Qqqqqqqqq, 404, no state",
        "'/compare?states=SWE,NZL&area=law', 400, none of the five areas",
        "/compare?states=ABW, 400, not one of the states",
        "'/compare?states=SWE,NZL,PAK,SRB,AFG,ALB,AGO', 400, At most six",
        "/instruments/none, 404, instrument",
        "/commitments/stockholm-1996/9.z, 404, commitment",
        "/commitments/nowhere/2.i.a, 404, commitment",
        "/commitments/stockholm-1996/%3Cscript%3E, 404, commitment",
        "/library/0, 404, library",
        "/library/99999999999999999999, 404, library",
        "/library/1?after=x, 400, cannot",
        "/disagreements?kind=values, 400, cannot",
        "/disagreements?state=half, 400, cannot",
        "/disagreements?by=me, 400, cannot",
        "/disagreements?case=20, 400, cannot",
        "/disagreements?page=no, 400, cannot",
        "/library?year=20x1, 400, cannot",
        "/library?page=0, 400, cannot",
        "/editions/7, 404, published",
        "/nothing/here, 404, nothing"
    })
    void whatCannotBeAnsweredSaysWhatToDo(String path, int status, String says) throws Exception {
        HttpResponse<String> page = get(path);

        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains("<h1>").contains(says).doesNotContain("<script>", "Exception");
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    }

    @Test
    void aHugeParameterIsRefusedWithoutBeingRepeated() throws Exception {
        HttpResponse<String> page = get("/?on=" + "9".repeat(6_000));

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("too long").doesNotContain("99999");
    }

    @Test
    void aNullInTheAddressIsRefused() throws Exception {
        assertThat(get("/states/%00").statusCode()).isEqualTo(400);
    }

    @Test
    void whoAsksForDataGetsAProblem() throws Exception {
        HttpResponse<String> problem = get("/instruments/none", "Accept", "application/json");

        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"type\":\"/problems/no-such-instrument\"");
    }

    @Test
    void beforeTheFirstEditionAPageSaysHowToPublishOne() throws Exception {
        try (SiteServer empty = SiteServer.start(Map.of())) {
            empty.editions().clear();
            HttpResponse<String> page = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(empty.address() + "/states"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("./pledgewatch publish");
        }
    }

    @Test
    void aNewEditionIsTakenUpWhileServing() throws Exception {
        try (SiteServer growing = SiteServer.start(Map.of())) {
            growing.editions().publish(new SampleEdition(3, LocalDate.of(2026, 11, 23)));
            HttpResponse<String> page = CLIENT.send(
                    HttpRequest.newBuilder(URI.create(growing.address() + "/about-no-more"))
                            .uri(URI.create(growing.address() + "/"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());

            assertThat(page.body()).contains("Edition 3, 23 November 2026");
        }
    }

    @Test
    void theHeadlineIsARangeAndSaysHowOldTheEvidenceIs() throws Exception {
        String page = get("/?on=2016-01-27").body();

        assertThat(page).containsPattern("<span class=\"figure\">\\d+ to \\d+</span>");
        assertThat(page).contains("of 197 states").contains("sources that speak for 27 January 2015");
    }

    @Test
    void silencesOfDifferentKindsAreCountedApart() throws Exception {
        String page = get("/silences?indicator=protection.c182-status").body();
        int asked = number(page, "of (\\d+) questions asked");
        int silent = number(page, "<span class=\"figure\">(\\d+)</span>");

        assertThat(silent)
                .isEqualTo(number(page, "<b>(\\d+)</b> Not yet assessed")
                        + number(page, "<b>(\\d+)</b> No information found")
                        + number(page, "<b>(\\d+)</b> Undetermined")
                        + number(page, "<b>(\\d+)</b> Last known only"));
        assertThat(asked)
                .isEqualTo(
                        silent + number(page, "<b>(\\d+)</b> Contested") + number(page, "<b>(\\d+)</b> Established"));
        assertThat(page).contains("id=\"kind-not-applicable\"");
    }

    private static int number(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void everyYearOfAStateIsCoveredOnce() throws Exception {
        String page = get("/indicators/protection.opsc-status/years").body();
        long years = Pattern.compile("<th scope=\"col\" title=")
                .matcher(page)
                .results()
                .count();
        Matcher row = Pattern.compile("<tr><th scope=\"row\">(.*?)</tr>").matcher(page);
        int states = 0;
        while (row.find()) {
            states++;
            assertThat(Pattern.compile("<td(?: colspan=\"(\\d+)\")?")
                            .matcher(row.group(1))
                            .results()
                            .mapToLong(cell -> cell.group(1) == null ? 1 : Long.parseLong(cell.group(1)))
                            .sum())
                    .isEqualTo(years);
        }
        assertThat(states).isEqualTo(110);
        assertThat(page).contains("?part=2#states");
    }

    @Test
    void theLegendCountsEveryState() throws Exception {
        String page = get("/").body();
        String legend = page.substring(page.indexOf("<div class=\"legend\">"), page.indexOf("</figcaption>"));
        Matcher number = Pattern.compile("<b>(\\d+)</b>").matcher(legend);

        assertThat(number.results()
                        .mapToInt(found -> Integer.parseInt(found.group(1)))
                        .sum())
                .isEqualTo(197);
    }

    @Test
    void aStateThatDidNotExistOnTheDaySaysSo() throws Exception {
        assertThat(get("/states/SSD?on=2010-01-01").body()).contains("begins on 9 July 2011");
        assertThat(get("/states/YUG").body()).contains("ended on 3 February 2003");
        assertThat(get("/states/SRB").body()).contains("Yugoslavia (27 April 1992 to 3 February 2003)");
    }

    @Test
    void rivalsAndContestsStayInSight() throws Exception {
        assertThat(get("/states/NZL").body()).contains("Other sources say");
        assertThat(get("/indicators/coordination.congress-governments").body()).contains("119, 122 or 126");
        assertThat(get("/states/PAK").body()).contains("Contested: signed or party");
        assertThat(get("/disagreements").body()).contains("Contested: 119, 122 or 126 governments");
    }

    @Test
    void theChecklistLeadsFromWhatWasPromisedToWhoHasDoneIt() throws Exception {
        assertThat(get("/commitments").body())
                .contains("href=\"/commitments/stockholm-1996/2.i.a\"")
                .contains("by the year 2000", "by 2013 (not verified)", "annex, not counted")
                .contains("3 commitments")
                .containsPattern("href=\"/indicators/protection.opsc-status\">\\d+ to \\d+</a>");

        String page = get("/commitments/stockholm-1996/2.i.a").body();
        assertThat(page)
                .contains("<h1>A plan for the nation</h1>")
                .contains("Any day from 31 December 1999 to 31 December 2000 may be meant.")
                .contains("The Second World Congress, p. 43")
                .contains("met in time", "met late", "not met", "unknown");
    }

    @Test
    void whatIsRememberedIsNeverAHeadlineAndItsDeadlineDecidesNothing() throws Exception {
        String page = get("/commitments/stockholm-1996/3.f").body();

        assertThat(page).contains("<h1>Stockholm Declaration, 3.f</h1>").contains("Peers who teach peers");
        String headlines = page.replaceAll("(?s)<(h\\d|title)[^>]*>(.*?)</\\1>|.", "$2");
        assertThat(headlines).contains("3.f").doesNotContain("Peers", "2013");
        assertThat(page).contains("By 2013 (not verified)");
        assertThat(page)
                .contains("nothing is said of who met it")
                .contains("No source lists such programmes.")
                .doesNotContain("met in time");
    }

    @Test
    void linksAreWalkableBothWays() throws Exception {
        assertThat(get("/commitments/stockholm-1996/2.i.a").body())
                .contains("Put into practice by", "href=\"/instruments/opsc\"")
                .contains("SDG target 16.2: End violence.")
                .contains("Taken up in part by", "href=\"/commitments/stockholm-1996/3.f\"");
        assertThat(get("/instruments/opsc").body())
                .contains("It is a way to fulfil this", "href=\"/commitments/stockholm-1996/2.i.a\"");
        assertThat(get("/indicators/protection.opsc-status").body())
                .contains("href=\"/commitments/stockholm-1996/2.i.a\"");
    }

    @Test
    void copiesOfATextStandSideBySide() throws Exception {
        assertThat(get("/instruments/stockholm-1996").body())
                .contains("English copy", "Spanish copy", "they differ")
                .contains("119 governments", "122 governments")
                .contains("A plan for the nation");
    }

    @Test
    void theFormOfTheComparisonLeadsToTheAddressThatCanBeCited() throws Exception {
        HttpResponse<String> moved = get("/compare?state1=sweden&state2=&state3=NZL&on=2005-01-01");

        assertThat(moved.statusCode()).isEqualTo(303);
        assertThat(moved.headers().firstValue("Location")).contains("/compare?states=SWE,NZL&on=2005-01-01");
        assertThat(get("/compare?states=SWE,NZL").body())
                .contains("href=\"/compare.json?states=SWE,NZL\"")
                .contains("<th scope=\"col\" role=\"columnheader\"><a href=\"/states/SWE\">")
                .contains("href=\"/states/NZL#protection-opsc-status\"");
    }

    @Test
    void aCardSaysHowMuchIsEstablishedInEachAreaOfTheAgenda() throws Exception {
        String card = get("/states/SWE").body();

        assertThat(card)
                .containsPattern("<a href=\"#protection\">Protection</a> <b>\\d+ of \\d+ established</b>")
                .contains("href=\"/compare?states=SWE\"")
                .contains("Whom it covers", "Who assessed");
        assertThat(get("/states/ABW").body())
                .doesNotContain(" established</b>")
                .contains("Questions are asked of states");
    }

    @Test
    void aValueOpensToItsClaimAndThePassage() throws Exception {
        String page = get("/states/SWE").body();

        Matcher claim = Pattern.compile("<a href=\"(/library/1\\?after=\\d+)#(c\\d+)\">")
                .matcher(page);
        assertThat(claim.find()).isTrue();
        assertThat(get(claim.group(1)).body()).contains("id=\"" + claim.group(2) + "\"", "row ");
    }

    @Test
    void disagreementsAreNarrowedByAFormAndByLinksThatSayHowManyTheyLeave() throws Exception {
        String all = get("/disagreements").body();
        assertThat(all)
                .contains("4 disagreements of 4.")
                .contains("<form class=\"choose\" method=\"get\" action=\"/disagreements\"")
                .contains("<option value=\"value\">the answer itself (3)</option>")
                .contains("<option value=\"settled\">settled (2)</option>")
                .contains("<option value=\"as-of-day\">No contradiction: each speaks for its own day (1)</option>")
                .contains("<option value=\"C20\">C20 (2)</option>")
                .contains("href=\"/disagreements?state=open\">open (2)</a>");

        assertThat(get("/disagreements?state=open").body())
                .contains("2 disagreements of 4.", "All disagreements", "Pakistan")
                .doesNotContain("New Zealand");
        assertThat(get("/disagreements?case=C20&by=authority&edition=1").body())
                .contains("1 disagreement of 4.", "New Zealand", "name=\"edition\" value=\"1\"")
                .contains("href=\"/disagreements.json?by=authority&amp;case=C20&amp;edition=1\"");
        assertThat(get("/disagreements?by=as-of-day").body())
                .contains("1 disagreement of 4.", "Case C19", "2 answers, each for its own day or thing");
        assertThat(get("/disagreements?case=C999").body()).contains("No disagreement is like that, of 4 in all");
    }

    @Test
    void aKnownCaseIsNamedOnThePagesItConcerns() throws Exception {
        assertThat(get("/states/PAK").body())
                .contains("Where sources differ on this", "<a href=\"/disagreements?case=C20\">Case C20: Two lists");
        assertThat(get("/states/SWE").body()).doesNotContain("Where sources differ on this");
        assertThat(get("/indicators/protection.opsc-status").body()).contains("/disagreements?case=C20");
        assertThat(get("/instruments/stockholm-1996").body())
                .contains("<a href=\"/disagreements?case=C4\">Case C4</a>");
        assertThat(get("/instruments/opsc").body()).contains("/disagreements?case=C20");
        assertThat(get("/library/2").body()).contains("/disagreements?case=C20");
        assertThat(get("/library/3").body()).contains("/disagreements?case=C4").doesNotContain("?case=C20");
    }

    @Test
    void theLibraryIsNarrowedByAPlainForm() throws Exception {
        String all = get("/library").body();
        assertThat(all).contains("<form class=\"choose\" method=\"get\" action=\"/library\"");
        assertThat(all).contains("Status of treaties: chapter IV 11 c", "The Second World Congress");

        for (String narrowed : java.util.List.of(
                "/library?type=announcement",
                "/library?keyword=Yokohama+2001",
                "/library?year=2001",
                "/library?q=cONGRESS+s%C3%A9cond",
                "/library?type=announcement&year=2001&language=en&edition=1")) {
            assertThat(get(narrowed).body())
                    .as(narrowed)
                    .contains("1 document of 5", "The Second World Congress", "All documents")
                    .doesNotContain("Status of treaties: chapter IV 11 c");
        }
        assertThat(get("/library?q=nothing+of+the+kind").body())
                .contains("No document of 5", "No document is like that");
        assertThat(get("/library?type=announcement&edition=1").body())
                .contains("<input type=\"hidden\" name=\"edition\" value=\"1\">")
                .contains("<option value=\"announcement\" selected>")
                .contains("href=\"/library.json?type=announcement&amp;edition=1\"");
    }

    @Test
    void aRecordLeadsToThoseThatBelongWithItAndBack() throws Exception {
        assertThat(get("/library/1").body())
                .contains("Related documents", "<a href=\"/library/2\">Human rights treaties: party status</a>")
                .contains("<a href=\"/library?keyword=ratification\">ratification</a>")
                .contains("<a href=\"/library?type=table\">table</a>")
                .contains("At its address");
        assertThat(get("/library/2").body()).contains("<a href=\"/library/1\">Status of treaties");
        assertThat(get("/library/3").body()).doesNotContain("Related documents");
    }

    @Test
    void aStatesCardSaysSinceWhenItBelongsToWhatAndWhatItLeft() throws Exception {
        assertThat(get("/states/SWE").body()).contains("European Union (since 1 January 1995)");
        assertThat(get("/states/RUS").body())
                .contains("Belonged to", "Council of Europe (28 February 1996 to 15 March 2022)");
        assertThat(get("/states/RUS?on=2010-01-01").body()).doesNotContain("Belonged to");
    }

    @Test
    void linksKeepTheEditionAndTheDayThatWereChosen() throws Exception {
        String page = get("/?edition=1&on=2005-01-01").body();

        assertThat(page)
                .contains("/states/SWE?edition=1&amp;on=2005-01-01#")
                .contains("You are looking at 1 January 2005");
        assertThat(page).contains("href=\"/index.json?edition=1&amp;on=2005-01-01\"");
    }

    @Test
    void namesAreMarkedWithTheirLanguageAndDirection() throws Exception {
        assertThat(get("/states/SWE").body())
                .contains("<li lang=\"ar\" dir=\"rtl\" title=\"Arabic\">")
                .contains("<li lang=\"fr\" dir=\"ltr\" title=\"French\">Suède</li>");
    }

    @Test
    void aPageIsRevalidatedAndAStylesheetKept() throws Exception {
        HttpResponse<String> page = get("/states/SWE?edition=1");
        String tag = page.headers().firstValue("ETag").orElseThrow();

        assertThat(tag).startsWith("W/\"1-");
        assertThat(page.headers().firstValue("Last-Modified")).contains("Sun, 01 Nov 2026 09:00:00 GMT");
        assertThat(get("/states/SWE?edition=1", "If-None-Match", tag).statusCode())
                .isEqualTo(304);

        Matcher stylesheet =
                Pattern.compile("href=\"(/assets/site-[0-9a-f]{32}\\.css)\"").matcher(page.body());
        assertThat(stylesheet.find()).isTrue();
        HttpResponse<String> style = get(stylesheet.group(1));
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Cache-Control").orElse("")).contains("max-age=31536000", "immutable");
    }

    @Test
    void nothingComesFromElsewhereAndNothingIsTold() throws Exception {
        HttpResponse<String> page = get("/");

        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.body()).doesNotContain("style=\"", "onclick");
        assertThat(Pattern.compile("(src|stylesheet\" href)=\"https?:")
                        .matcher(page.body())
                        .find())
                .isFalse();
    }

    @Test
    void whatIsWrittenIsEscaped() throws Exception {
        assertThat(get("/states/%3Cscript%3Ealert(1)").body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;");
    }

    @Test
    void nothingCanBeWritten() throws Exception {
        HttpResponse<String> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + "/states"))
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
    }
}
