package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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
            page.locator("button").click();

            assertThat(page.url()).contains("indicator=protection.crc-status", "level=party", "on=1995-06-01");
            assertThat(page.locator("h1").innerText()).contains("states: party, on 1 June 1995");
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
