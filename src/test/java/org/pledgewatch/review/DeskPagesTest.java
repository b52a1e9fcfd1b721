package org.pledgewatch.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
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
            List<String> violations = new AxeBuilder(page)
                            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                            .analyze()
                            .getViolations()
                            .stream()
                            .map(DeskPagesTest::told)
                            .toList();
            assertThat(violations).as(address).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("no sideways scrolling of %s at %s", address, page.viewportSize().width)
                    .isEqualTo(true);
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
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
