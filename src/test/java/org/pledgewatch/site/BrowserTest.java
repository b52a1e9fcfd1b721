package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pages in a real browser: wide and narrow, with JavaScript and without, and checked for accessibility.
class BrowserTest {
    private static final int NARROW = 360;
    private static final int WIDE = 1280;

    private static SiteServer server;
    private static SiteServer mirrored;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        server = SiteServer.start(Map.of());
        mirrored = SiteServer.start(Map.of("pledgewatch.site.direction", "rtl"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("PLEDGEWATCH_CHROMIUM"))
                                .orElse("/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        mirrored.close();
        server.close();
    }

    static Stream<String> pages() {
        return Stream.of(
                "/",
                "/?indicator=protection.c182-status&on=2012-05-01",
                "/states",
                "/states/SWE",
                "/states/PAK",
                "/states/YUG",
                "/states/ABW",
                "/compare",
                "/compare?states=SWE,NZL",
                "/compare?states=SWE,PAK,NZL,SSD,SRB,AFG",
                "/indicators",
                "/indicators/protection.opsc-status",
                "/indicators/coordination.congress-governments",
                "/commitments",
                "/commitments/stockholm-1996/2.i.a",
                "/commitments/stockholm-1996/3.f",
                "/instruments/opsc",
                "/instruments/stockholm-1996",
                "/disagreements",
                "/corrections",
                "/library",
                "/library/1",
                "/editions",
                "/editions/1",
                "/method",
                "/about",
                "/help",
                "/?on=yesterday");
    }

    private static BrowserContext visitor(int width, boolean withScripts) {
        return browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(withScripts));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsAccessibleAndNeverScrollsSideways(String path) {
        try (BrowserContext visitor = visitor(WIDE, true)) {
            Page page = visitor.newPage();
            List<String> complaints = new java.util.ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("400")) {
                    complaints.add(message.text());
                }
            });
            page.navigate(server.address() + path);
            page.evaluate("document.querySelectorAll('details').forEach(details => details.open = true)");

            AxeResults results = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze();
            assertThat(results.getViolations().stream()
                            .map(violation -> violation.getId() + ": "
                                    + violation.getNodes().getFirst().getHtml())
                            .toList())
                    .isEmpty();

            for (int width : List.of(WIDE, NARROW)) {
                page.setViewportSize(width, 900);
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(width);
            }
            page.navigate(mirrored.address() + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(NARROW);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsWholeWithoutJavaScript(String path) {
        try (BrowserContext visitor = visitor(NARROW, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + path);

            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(page.locator("main").count()).isEqualTo(1);
            assertThat(page.locator("#leave").isVisible()).isTrue();
            assertThat(page.locator("table:not(:has(caption))").count()).isZero();
            assertThat(page.locator("th:not([scope])").count()).isZero();
            assertThat(page.locator("img:not([alt])").count()).isZero();
        }
    }

    @Test
    void theFormWorksWithoutJavaScript() {
        try (BrowserContext visitor = visitor(WIDE, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/");
            page.locator("#indicator").selectOption("protection.crc-status");
            page.locator("#level").selectOption("party");
            page.locator("#on").fill("1995-06-01");
            page.locator("button").click();

            assertThat(page.url()).contains("indicator=protection.crc-status", "level=party", "on=1995-06-01");
            assertThat(page.locator("h1").innerText()).contains("states: party, on 1 June 1995");
        }
    }

    @Test
    void claimsOpenWithoutJavaScript() {
        try (BrowserContext visitor = visitor(NARROW, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/disagreements");
            assertThat(page.locator(".claims").first().isVisible()).isFalse();
            page.locator(".finding summary").first().click();
            assertThat(page.locator(".claims").first().isVisible()).isTrue();
        }
    }

    @Test
    void statesAreChosenByNameWithoutJavaScript() {
        try (BrowserContext visitor = visitor(NARROW, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/states/SWE");
            page.locator("a[href^='/compare']").first().click();
            assertThat(page.locator("#state1").inputValue()).isEqualTo("Sweden");
            page.locator("#state2").fill("new zealand");
            page.locator("button").click();

            assertThat(page.url()).endsWith("/compare?states=SWE,NZL");
            assertThat(page.locator("h1").innerText()).contains("Sweden and New Zealand");
        }
    }

    @Test
    void leavingReplacesThePage() {
        try (BrowserContext visitor = visitor(WIDE, true)) {
            visitor.route(
                    "https://www.wikipedia.org/",
                    route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                            .setStatus(200)
                            .setBody("elsewhere")));
            Page page = visitor.newPage();
            page.navigate(server.address() + "/about");
            page.navigate(server.address() + "/help");
            page.locator("#leave").click();
            page.waitForURL("https://www.wikipedia.org/");
            page.goBack();
            assertThat(page.url()).endsWith("/about");
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (BrowserContext visitor = visitor(WIDE, true)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/states");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }
}
