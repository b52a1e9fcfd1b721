package org.pledgewatch.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pledgewatch.site.Visit;
import org.pledgewatch.site.Visitors;

/// The desk in a real browser.
class DeskPagesTest {
    static final List<String> PAGES = DeskInUse.PAGES;

    private static DeskInUse desk;
    private static Visitors visitors;
    private static Page wide;
    private static Page narrow;

    @BeforeAll
    static void open() throws Exception {
        desk = new DeskInUse();
        desk.holdEverything("Ines");
        visitors = new Visitors();
        wide = desk.everybody(visitors.visitor(Visitors.WIDE, true));
        narrow = desk.everybody(visitors.visitor(Visitors.NARROW, true));
    }

    @AfterAll
    static void close() {
        visitors.close();
        desk.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everyPageIsForEverybody(String address) {
        for (Page page : List.of(wide, narrow)) {
            page.navigate(desk.address() + address);
            List<String> violations = Visit.violationsOn(page);
            assertThat(violations).as(address).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling of %s at %s", address, page.viewportSize().width)
                    .isEqualTo(true);
        }
    }

    /// Nothing typed is lost by closing the page before anything was sent.
    @Test
    void whatIsTypedIsSavedByItself() {
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Page page = desk.everybody(context);
            page.navigate(
                    desk.address() + "/desk/claims/new?document=1&subject=NAM&indicator=coordination.focal-point");
            page.getByLabel("Place in the document").fill("page 77, typed and never sent");
            assertThat(page.locator("#saved")).hasText("Saved.");
            page.navigate(desk.address() + "/desk/claims");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Namibia"))
                    .first()
                    .click();
            assertThat(page.getByLabel("Place in the document")).hasValue("page 77, typed and never sent");
        }
    }

    private static Page form(BrowserContext context, String state) {
        Page page = desk.everybody(context);
        page.navigate(
                desk.address() + "/desk/claims/new?document=1&indicator=coordination.focal-point&subject=" + state);
        return page;
    }

    private static final String DRAFTS = "**/desk/claims/drafts";

    /// What is not saved is not called saved, whatever became of it.
    @Test
    void whatIsNotSavedSaysSoAndWhy() {
        Map<Integer, String> reasons = Map.of(
                401,
                "you are signed out",
                403,
                "your roles",
                409,
                "on another page",
                413,
                "Shorten it",
                500,
                "is not lost",
                0,
                "no answer");
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Page page = form(context, "BWA");
            page.getByLabel("Place in the document").fill("page 1");
            assertThat(page.locator("#saved")).hasText("Saved.");
            reasons.forEach((status, reason) -> {
                page.unroute(DRAFTS);
                page.route(DRAFTS, route -> {
                    if (status == 0) {
                        route.abort();
                    } else {
                        route.fulfill(new Route.FulfillOptions().setStatus(status));
                    }
                });
                page.getByLabel("Place in the document").fill("page 1, and " + status);
                assertThat(page.locator("#saved")).containsText(reason);
                assertThat(page.locator("#saved")).containsText("Not saved");
                assertThat(page.locator("#saved")).hasClass(Pattern.compile("wrong"));
            });
            page.unroute(DRAFTS);
            page.route(
                    DRAFTS,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setStatus(422)
                            .setContentType("application/json")
                            .setBody("{\"said\": \"Not saved: read this.\"}")));
            page.getByLabel("Place in the document").fill("page 1, and help");
            assertThat(page.locator("#saved")).containsText("Not saved: read this.");
            page.unroute(DRAFTS);
            page.getByLabel("Place in the document").fill("page 1, at last");
            assertThat(page.locator("#saved")).hasText("Saved.");
        }
    }

    @Test
    void onASlowLineTheNewestTextFollowsAndOneDraftIsKept() {
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Page page = form(context, "ERI");
            List<Route> held = new ArrayList<>();
            page.route(DRAFTS, held::add);
            page.getByLabel("Place in the document").fill("page 1");
            page.waitForCondition(() -> held.size() == 1);
            page.getByLabel("Place in the document").fill("page 1 and page 2");
            page.waitForTimeout(2_500);
            assertThat(held).hasSize(1);
            held.getFirst().resume();
            page.waitForCondition(() -> held.size() == 2);
            assertThat(held.getLast().request().postData()).contains("page+1+and+page+2");
            held.getLast().resume();
            assertThat(page.locator("#saved")).hasText("Saved.");
            page.navigate(desk.address() + "/desk/claims");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Eritrea")))
                    .hasCount(1);
        }
    }

    @Test
    void aClaimThatIsProposedWhileItIsSavedLeavesNoDraftBehind() {
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Page page = form(context, "DJI");
            page.locator("input[name=choice]").first().check();
            page.locator("#validity-observed").check();
            page.locator("#from").fill("2001");
            List<Route> held = new ArrayList<>();
            page.route(DRAFTS, held::add);
            page.getByLabel("Place in the document").fill("page 9");
            page.waitForCondition(() -> held.size() == 1);
            page.locator("button[value=propose]").click();
            page.waitForTimeout(500);
            assertThat(page.url()).contains("/desk/claims/new");
            held.getFirst().resume();
            page.waitForURL("**/desk/mine**");
            page.navigate(desk.address() + "/desk/claims");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Djibouti")))
                    .hasCount(0);
        }
    }

    /// From the queue to the decision without a mouse.
    @Test
    void aReviewerNeedsOnlyTheKeys() {
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Page page = context.newPage();
            desk.signIn(page, "Rosa");
            page.navigate(desk.address() + "/desk/review?others=yes");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/desk/review/2");
            page.keyboard().press("r");
            page.keyboard().type("Read on page 40.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("Accepted");
        }
    }
}
