package org.pledgewatch.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pledgewatch.site.Visit;
import org.pledgewatch.site.Visitors;

/// The dialogue's pages in a real browser.
class DialoguePagesTest {
    private static DialogueInUse dialogue;
    private static Visitors visitors;
    private static List<Page> desk;
    private static List<Page> reading;

    @BeforeAll
    static void open() throws Exception {
        dialogue = new DialogueInUse();
        visitors = new Visitors();
        desk = List.of(
                dialogue.signedIn(visitors.visitor(Visitors.WIDE, true), "Ines"),
                dialogue.signedIn(visitors.visitor(Visitors.NARROW, true), "Ines"),
                dialogue.signedIn(visitors.visitor(Visitors.WIDE, true), "Saga"),
                dialogue.signedIn(visitors.visitor(Visitors.NARROW, true), "Saga"));
        reading = List.of(
                visitors.visitor(Visitors.WIDE, true).newPage(),
                visitors.visitor(Visitors.NARROW, true).newPage());
    }

    @AfterAll
    static void close() {
        visitors.close();
        dialogue.close();
    }

    static List<String> deskPages() {
        return dialogue.deskPages();
    }

    static List<String> publicPages() {
        return dialogue.publicPages();
    }

    @ParameterizedTest
    @MethodSource("deskPages")
    void everyPageOfTheDeskIsForEverybody(String address) {
        desk.forEach(page -> isForEverybody(page, address));
    }

    @ParameterizedTest
    @MethodSource("publicPages")
    void everyPublicPageIsForEverybody(String address) {
        reading.forEach(page -> isForEverybody(page, address));
    }

    private static void isForEverybody(Page page, String address) {
        page.navigate(dialogue.address() + address);
        List<String> violations = Visit.violationsOn(page);
        assertThat(violations).as(address).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling of %s at %s", address, page.viewportSize().width)
                .isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("deskPages")
    void nothingIsCutOffOnPaper(String address) {
        for (Page page : List.of(desk.getFirst(), desk.get(2))) {
            page.navigate(dialogue.address() + address);
            assertThat(Visit.cutOff(page)).as(address).isEmpty();
        }
    }

    /// Nothing typed is lost by closing the page before anything was sent.
    @Test
    void whatAFocalPointTypesIsSavedByItself() {
        String address = dialogue.address() + "/desk/replies/1/SWE/coordination.national-plan-status";
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Page page = dialogue.signedIn(context, "Saga");
            page.navigate(address);
            page.getByLabel("What you reply").fill("Typed and never sent.");
            PlaywrightAssertions.assertThat(page.locator("#saved")).hasText("Draft saved");
            page.navigate(dialogue.address() + "/desk");
            page.navigate(address);
            PlaywrightAssertions.assertThat(page.getByLabel("What you reply")).hasValue("Typed and never sent.");
        }
    }
}
