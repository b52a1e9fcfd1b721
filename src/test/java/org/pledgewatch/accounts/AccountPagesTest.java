package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.site.Visitors;

/// Every page by which one comes in, and those of one's account, of people and of the audit, in a real browser: wide,
/// narrow, mirrored and on paper.
class AccountPagesTest {
    private static final int PAPER = 672;

    private static Visitors visitors;

    private final List<String> found = new ArrayList<>();
    private String look = "";

    @BeforeAll
    static void open() {
        visitors = new Visitors();
    }

    @AfterAll
    static void close() {
        visitors.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ltr", "rtl"})
    void everyPageIsForEverybody(String direction) throws Exception {
        look = direction;
        try (RealServer server = RealServer.start(Map.of(
                        "pledgewatch.site.direction",
                        direction,
                        "pledgewatch.oidc.issuer",
                        "http://127.0.0.1:1",
                        "pledgewatch.oidc.client-id",
                        "x"));
                BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Team team = new Team(server);
            team.join("Ingrid", Role.ADMINISTRATOR, null);
            team.join("Amara", Role.FOCAL_POINT, "NAM");
            DeskVisitor pia = team.join("Pia", Role.ANALYST, null);
            server.ask(PeopleDesk.class)
                    .give(
                            team.person("Ingrid"),
                            team.person("Pia").actor(),
                            new HeldRole(Role.NATIONAL_CONTRIBUTOR, new org.pledgewatch.vocabulary.AreaCode("SWE")));
            server.ask(PeopleDesk.class)
                    .suspend(team.person("Ingrid"), team.person("Pia").actor());
            assertThat(pia.ask("/desk").statusCode()).isEqualTo(303);
            walk(server, team, context.newPage());
        }
        assertThat(found).isEmpty();
    }

    private void walk(RealServer server, Team team, Page page) {
        String address = server.address();
        page.navigate(address + "/desk/sign-in");
        isForEverybody(page, "sign-in");
        fill(page, "Ingrid", "not the password, I fear");
        isForEverybody(page, "sign-in-refused");
        button(page, "Sign in with a passkey");
        isForEverybody(page, "use-passkey");
        Secret invitation = server.ask(InvitationDesk.class)
                .invite(team.person("Ingrid"), "new@example.org", new HeldRole(Role.REVIEWER, null))
                .orElseThrow();
        page.navigate(address + "/desk/invitations/" + invitation.text());
        isForEverybody(page, "invitation");
        page.getByLabel("Name").fill("New");
        page.getByLabel("Password").fill("short");
        button(page, "Make the account");
        isForEverybody(page, "invitation-refused");
        Secret recovery = server.ask(RecoveryDesk.class)
                .make(team.person("Ingrid"), team.person("Amara").actor(), Removal.NOTHING)
                .orElseThrow();
        page.navigate(address + "/desk/recovery/" + recovery.text());
        isForEverybody(page, "recovery");
        page.navigate(address + "/desk/recovery/used");
        isForEverybody(page, "no-such-link");

        page.navigate(address + "/desk/sign-in");
        fill(page, "Ingrid", DeskVisitor.password("Ingrid"));
        isForEverybody(page, "home");
        page.navigate(address + "/desk/account");
        isForEverybody(page, "account");
        page.navigate(address + "/desk/account/password");
        isForEverybody(page, "password");
        page.navigate(address + "/desk/account");
        button(page, "Make a passkey");
        isForEverybody(page, "make-passkey");
        page.navigate(address + "/desk/account");
        button(page, "Set up a second factor");
        isForEverybody(page, "second-factor");
        String typed = page.locator("code.secret").innerText().replace(" ", "");
        page.locator("#code").fill("000000");
        button(page, "Switch it on");
        isForEverybody(page, "second-factor-refused");
        page.locator("#code").fill(Totp.code(base32(typed), Totp.step(Instant.now())));
        button(page, "Switch it on");
        isForEverybody(page, "codes");
        page.navigate(address + "/desk/account/second-factor/remove");
        isForEverybody(page, "remove-second-factor");
        page.navigate(address + "/desk/account");
        isForEverybody(page, "account-with-second-factor");
        page.navigate(address + "/desk/people");
        isForEverybody(page, "people");
        page.navigate(address + "/desk/people/" + team.person("Ingrid").actor().value());
        isForEverybody(page, "person");
        page.navigate(address + "/desk/people");
        page.locator("#email").fill("another@example.org");
        button(page, "Make the link");
        isForEverybody(page, "people-link");
        page.locator("#email").fill("a-third@example.org");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("pledgewatch-form"));
        button(page, "Make the link");
        isForEverybody(page, "refused-form");
        button(page, "Send it once more");
        assertThat(page.locator("code.link").count()).isEqualTo(1);
        Secret another = server.ask(InvitationDesk.class)
                .invite(team.person("Ingrid"), "ingrid@example.org", new HeldRole(Role.EDITOR, null))
                .orElseThrow();
        page.navigate(address + "/desk/invitations/" + another.text());
        isForEverybody(page, "taking-up");
        page.navigate(address + "/desk/audit");
        isForEverybody(page, "audit");
        button(page, "Sign out");
        fill(page, "Ingrid", DeskVisitor.password("Ingrid"));
        isForEverybody(page, "second-step");
    }

    private static void fill(Page page, String name, String password) {
        page.locator("#email").fill(name.toLowerCase(Locale.ROOT) + "@example.org");
        page.locator("#password").fill(password);
        button(page, "Sign in");
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .last()
                .click();
    }

    private static byte[] base32(String typed) {
        java.math.BigInteger number = java.math.BigInteger.ZERO;
        for (char letter : typed.toCharArray()) {
            number = number.shiftLeft(5)
                    .add(java.math.BigInteger.valueOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)));
        }
        byte[] bytes = new byte[typed.length() * 5 / 8];
        for (int at = bytes.length - 1; at >= 0; at--) {
            bytes[at] = number.byteValue();
            number = number.shiftRight(8);
        }
        return bytes;
    }

    private void isForEverybody(Page page, String name) {
        for (int width : List.of(Visitors.WIDE, Visitors.NARROW)) {
            page.setViewportSize(width, Visitors.HIGH);
            new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze()
                    .getViolations()
                    .forEach(rule -> found.add(name + " at " + width + ": " + told(rule)));
            reachesNoFurther(page, name, width);
            keep(page, name + "-" + width);
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER, Visitors.HIGH);
        reachesNoFurther(page, name + " on paper", PAPER);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        page.setViewportSize(Visitors.WIDE, Visitors.HIGH);
        if (page.locator("h1").count() != 1
                || page.locator("table:not(:has(caption))").count() > 0) {
            found.add(name + ": one heading, and a caption for each table");
        }
    }

    private void reachesNoFurther(Page page, String name, int width) {
        Object reach = page.evaluate("document.documentElement.scrollWidth");
        if (!reach.equals(width)) {
            found.add(name + " at " + width + ": reaches to " + reach);
        }
    }

    /// To be looked at by people, with `-Dpages.kept=DIRECTORY`.
    private void keep(Page page, String name) {
        String directory = System.getProperty("pages.kept");
        if (directory != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(directory, look + "-" + name + ".png")));
        }
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getNodes().getFirst().getHtml();
    }
}
