package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What a visitor does on the pages, in a real browser. How each of them looks is `EveryPageTest`'s.
class BrowserTest {
    private static SiteServer server;
    private static Visitors visitors;

    @BeforeAll
    static void open() {
        server = SiteServer.start(Map.of());
        visitors = new Visitors();
    }

    @AfterAll
    static void close() {
        visitors.close();
        server.close();
    }

    @Test
    void theFormWorksWithoutJavaScript() {
        try (BrowserContext visitor = visitors.visitor(Visitors.WIDE, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/");
            page.locator("#indicator").selectOption("protection.crc-status");
            page.locator("#level").selectOption("party");
            page.locator("#on").fill("1995-06-01");
            page.locator("form button").click();

            assertThat(page.url()).contains("indicator=protection.crc-status", "level=party", "on=1995-06-01");
            assertThat(page.locator("h1").innerText()).contains("states: party, on 1 June 1995");
        }
    }

    @Test
    void yearsAreLinksWithoutJavaScript() {
        try (BrowserContext visitor = visitors.visitor(Visitors.NARROW, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/?on=2004-12-31");
            assertThat(page.locator(".player").isVisible()).isFalse();
            page.locator(".years a[rel=next]").click();
            assertThat(page.url()).contains("on=2005-12-31");
            assertThat(page.locator("h1").innerText()).contains("on 31 December 2005");
            assertThat(page.locator(".years a[aria-current]").innerText()).isEqualTo("2005");
        }
    }

    @Test
    void theMapPlaysFromWhatIsOnThePageAndStopsAtTheEnd() {
        try (BrowserContext visitor = visitors.visitor(Visitors.WIDE, true)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/");
            page.waitForLoadState(LoadState.NETWORKIDLE);
            List<String> fetched = new java.util.concurrent.CopyOnWriteArrayList<>();
            page.onRequest(request -> fetched.add(request.url()));
            page.clock().install();
            Object above = page.evaluate("document.querySelector('#states').getBoundingClientRect().top + scrollY");
            String today = page.locator("a[data-course][href^='/states/NOR'] path")
                    .first()
                    .getAttribute("class");

            page.locator(".player button").click();
            assertThat(page.locator(".shown b").innerText()).startsWith("31 December 2000: ");
            assertThat(legendSum(page)).isEqualTo(statesIn(page));
            page.clock().runFor(900);
            assertThat(page.locator(".shown b").innerText()).startsWith("31 December 2001: ");
            page.clock().runFor(60_000);
            assertThat(page.locator(".shown b").innerText()).startsWith("22 November 2026: ");
            assertThat(page.locator(".player button").innerText()).isEqualTo("Play the years");
            assertThat(page.locator(".player [role=status]").innerText()).startsWith("22 November 2026: ");
            assertThat(page.locator("a[data-course][href^='/states/NOR'] path")
                            .first()
                            .getAttribute("class"))
                    .isEqualTo(today);

            assertThat(page.evaluate("document.querySelector('#states').getBoundingClientRect().top + scrollY"))
                    .isEqualTo(above);
            assertThat(fetched).isEmpty();
        }
    }

    private static int legendSum(Page page) {
        return page.locator(".legend b").allInnerTexts().stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static int statesIn(Page page) {
        return Integer.parseInt(page.locator(".shown b").innerText().replaceAll(".* of (\\d+) states", "$1"));
    }

    @Test
    void theSliderIsMovedByKeysAndLeadsToItsDay() {
        try (BrowserContext visitor = visitors.visitor(Visitors.WIDE, true)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/indicators/protection.opsc-status?on=2004-12-31");
            String before = page.locator("#world").innerHTML();
            page.locator(".player input").focus();
            page.keyboard().press("ArrowLeft");
            assertThat(page.locator(".shown b").innerText()).startsWith("31 December 2003: ");
            assertThat(page.locator(".player input").getAttribute("aria-valuetext"))
                    .startsWith("31 December 2003: ");
            page.keyboard().press("Escape");
            assertThat(page.locator("#world").innerHTML()).isEqualTo(before);
            page.keyboard().press("ArrowRight");
            page.locator(".shown a").click();
            assertThat(page.url()).contains("on=2005-12-31");
        }
    }

    @Test
    void nothingMovesForWhoAskedForLessMotion() {
        try (BrowserContext visitor = visitors.calmVisitor()) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/");
            assertThat(page.locator(".player button").isVisible()).isFalse();
            assertThat(page.locator(".player input").isEnabled()).isTrue();
        }
    }

    @Test
    void silencesAreChosenWithoutJavaScript() {
        try (BrowserContext visitor = visitors.visitor(Visitors.WIDE, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/silences");
            page.locator("#agenda").selectOption("protection");
            page.locator("#population").selectOption("EU");
            page.locator("form button").click();
            assertThat(page.url()).contains("agenda=protection", "population=EU");
            assertThat(page.locator("#states tbody tr").count()).isEqualTo(3);
        }
    }

    @Test
    void claimsOpenWithoutJavaScript() {
        try (BrowserContext visitor = visitors.visitor(Visitors.NARROW, false)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/indicators/coordination.congress-governments");
            assertThat(page.locator(".claims").first().isVisible()).isFalse();
            page.locator(".finding summary").first().click();
            assertThat(page.locator(".claims").first().isVisible()).isTrue();
        }
    }

    @Test
    void statesAreChosenByNameWithoutJavaScript() {
        try (BrowserContext visitor = visitors.visitor(Visitors.NARROW, false)) {
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
        try (BrowserContext visitor = visitors.visitor(Visitors.WIDE, true)) {
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
        try (BrowserContext visitor = visitors.visitor(Visitors.WIDE, true)) {
            Page page = visitor.newPage();
            page.navigate(server.address() + "/states");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.className")).isEqualTo("skip");
            page.keyboard().press("Enter");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
        }
    }
}
