package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.site.Visit;
import org.pledgewatch.site.Visitors;

/// Where an editor publishes, in a real browser and mirrored, as a desk in Arabic would have it.
class PublishPagesTest {
    private static RealServer server;
    private static Visitors visitors;
    private static Team team;

    @BeforeAll
    static void open() throws Exception {
        server =
                RealServer.start(Map.of("pledgewatch.site.direction", "rtl", "pledgewatch.review.second-reading", "1"));
        visitors = new Visitors();
        team = new Team(server);
        DeskVisitor analyst = team.join("Amara", Role.ANALYST, null);
        DeskVisitor reviewer = team.join("Rosa", Role.REVIEWER, null);
        team.join("Emil", Role.EDITOR, null);
        int number = 0;
        for (String state : List.of("KEN", "UGA", "TZA", "RWA")) {
            analyst.submit(
                    analyst.open(
                            "/desk/claims/new?document=1&subject=" + state + "&indicator=coordination.focal-point"),
                    "/desk/claims",
                    Map.of(
                            "choice", "level:" + (number % 2 == 0 ? "partial" : "no"),
                            "validity", "observed",
                            "from", "2011",
                            "locator", "page 9",
                            "do", "propose"));
            String item = "/desk/review/" + ++number;
            reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "level:no"));
            if (number < 4) {
                reviewer.submit(reviewer.open(item), item + "/accepted", Map.of("reason", "Read on page 9."));
            }
        }
    }

    @AfterAll
    static void close() {
        visitors.close();
        server.close();
    }

    private static Page signedIn(int width) {
        Page page = visitors.visitor(width, true).newPage();
        page.navigate(server.address() + "/desk/sign-in");
        page.getByLabel("E-mail address").fill(team.person("Emil").email());
        page.getByLabel("Password").fill(DeskVisitor.password("Emil"));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        return page;
    }

    private static void isForEverybody(Page page) {
        assertThat(Visit.violationsOn(page)).as(page.url()).isEmpty();
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
                .as("no sideways scrolling of %s at %s", page.url(), page.viewportSize().width)
                .isEqualTo(true);
        assertThat(page.evaluate("() => getComputedStyle(document.body).direction"))
                .isEqualTo("rtl");
    }

    /// On a small telephone, and on a screen by the keys alone.
    @Test
    void anEditorPublishesAndReadersSeeHowFarReadersAgree() {
        Page narrow = signedIn(Visitors.NARROW);
        narrow.navigate(server.address() + "/desk/publish");
        isForEverybody(narrow);

        Page wide = signedIn(Visitors.WIDE);
        wide.navigate(server.address() + "/desk/publish");
        isForEverybody(wide);
        wide.getByLabel("Note for readers").focus();
        wide.keyboard().type("Focal points of three states.");
        wide.keyboard().press("Tab");
        wide.getByLabel("Reference day").press("Enter");
        wide.waitForURL("**/desk/publish/2");
        isForEverybody(wide);

        narrow.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Publish edition 2"))
                .click();
        assertThat(narrow.locator(".mistakes").textContent()).contains("Nothing was published a second time");
        isForEverybody(narrow);
        narrow.navigate(server.address() + "/desk/publish/2");
        isForEverybody(narrow);

        for (Page page : List.of(wide, narrow)) {
            page.navigate(server.address() + "/method#agreement");
            assertThat(page.locator("table:has-text('Krippendorff') tbody tr").count())
                    .isEqualTo(1);
            isForEverybody(page);
        }
    }
}
