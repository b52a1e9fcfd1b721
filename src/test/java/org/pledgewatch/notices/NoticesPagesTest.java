package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.pledgewatch.site.Visit;
import org.pledgewatch.site.Visitors;

/// The pages of notices in a real browser.
class NoticesPagesTest {
    static final List<String> PAGES = NoticesInUse.PAGES;

    private static NoticesInUse notices;
    private static Visitors visitors;

    @BeforeAll
    static void open() throws Exception {
        notices = new NoticesInUse("ltr");
        visitors = new Visitors();
    }

    @AfterAll
    static void close() {
        visitors.close();
        notices.close();
    }

    @ParameterizedTest
    @FieldSource("PAGES")
    void everyPageIsForEverybody(String address) {
        for (int width : List.of(Visitors.WIDE, Visitors.NARROW)) {
            for (String name : List.of("Ines", "Saga")) {
                Page page = notices.signedIn(visitors.visitor(width, true), name);
                isForEverybody(page, notices.address() + address);
                page.context().close();
            }
        }
    }

    private static void isForEverybody(Page page, String address) {
        page.navigate(address);
        List<String> violations = Visit.violationsOn(page);
        assertThat(violations).as(address).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling of %s at %s", address, page.viewportSize().width)
                .isEqualTo(true);
    }

    @Test
    void thePagesMirrorFromRightToLeft() throws Exception {
        try (NoticesInUse mirrored = new NoticesInUse("rtl")) {
            Page page = mirrored.signedIn(visitors.visitor(Visitors.NARROW, true), "Saga");
            PAGES.forEach(address -> isForEverybody(page, mirrored.address() + address));
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
        }
    }

    /// With the keys alone: from the notice to what one chooses, and back.
    @Test
    void whatIsToldIsChosenWithoutAMouse() {
        Page page = notices.signedIn(visitors.visitor(Visitors.WIDE, true), "Saga");
        page.navigate(notices.address() + "/desk/notices/choices");
        page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Clock of reply"))
                .getByLabel("on the page and in the digest")
                .focus();
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS).textContent()).contains("Your choice is kept");
        assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Clock of reply"))
                        .getByLabel("on the page of notices only")
                        .isChecked())
                .isTrue();
    }
}
