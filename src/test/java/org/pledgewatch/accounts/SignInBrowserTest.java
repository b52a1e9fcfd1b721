package org.pledgewatch.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.site.Visitors;

/// Signing in, all ways, in a real browser: by a passkey of Chromium's virtual authenticator, and by an institution
/// that runs Spring Authorization Server.
class SignInBrowserTest {
    private static RealProvider provider;
    private static RealServer server;
    private static Visitors visitors;
    private static Team team;

    @BeforeAll
    static void open() throws Exception {
        provider = new RealProvider();
        server = RealServer.start(Map.of(
                "pledgewatch.oidc.issuer", provider.issuer(),
                "pledgewatch.oidc.client-id", RealProvider.CLIENT,
                "pledgewatch.oidc.client-secret", RealProvider.CLIENT_SECRET));
        provider.expect(address() + "/desk/sign-in/institution/callback");
        visitors = new Visitors();
        team = new Team(server);
        team.join("Ingrid", Role.ADMINISTRATOR, null);
        team.join("Pia", Role.ANALYST, null);
    }

    @AfterAll
    static void close() {
        visitors.close();
        server.close();
        provider.close();
    }

    /// Passkeys are bound to a name; a number is none.
    private static String address() {
        return server.address().replace("127.0.0.1", "localhost");
    }

    private static void signIn(Page page, String name) {
        page.navigate(address() + "/desk/sign-in");
        page.getByLabel("E-mail address").fill(name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
        page.getByLabel("Password").fill(DeskVisitor.password(name));
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)))
                .isVisible();
    }

    private static void button(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    @Test
    void aPasskeyIsMadeUsedNamedAndRemoved() {
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onPageError(complaints::add);
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            withAuthenticator(context, page);
            signIn(page, "Pia");
            page.navigate(address() + "/desk/account");
            button(page, "Make a passkey");
            page.getByLabel("Name").fill("The machine of this test");
            button(page, "Make the passkey");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The passkey is kept");
            assertThat(page.locator("input[name=name]")).hasValue("The machine of this test");

            button(page, "Sign out");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("You are signed out");
            button(page, "Sign in with a passkey");
            page.waitForURL(address() + "/desk");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Pia")))
                    .isVisible();
            page.navigate(address() + "/desk/account");
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("(this one)")))
                    .containsText("passkey");

            button(page, "Remove the passkey The machine of this test");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("The passkey is removed");
            button(page, "Sign out");
            button(page, "Sign in with a passkey");
            assertThat(page.getByText("The passkey was not taken")).isVisible();
            assertThat(complaints).isEmpty();
        }
    }

    private static void withAuthenticator(BrowserContext context, Page page) {
        CDPSession session = context.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = JsonParser.parseString("""
                {"options": {"protocol": "ctap2", "transport": "internal", "hasResidentKey": true,
                             "hasUserVerification": true, "isUserVerified": true, "automaticPresenceSimulation": true}}
                """).getAsJsonObject();
        session.send("WebAuthn.addVirtualAuthenticator", options);
    }

    @Test
    void withoutAPasskeyThePageSaysSo() {
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, false)) {
            Page page = context.newPage();
            page.navigate(address() + "/desk/sign-in");
            button(page, "Sign in with a passkey");
            assertThat(page.locator("[data-passkey-cannot]")).isVisible();
        }
    }

    @Test
    void anInstitutionLetsInWhomItKnows() {
        try (BrowserContext context = visitors.visitor(Visitors.WIDE, true)) {
            Page page = context.newPage();
            page.navigate(address() + "/desk/audit?deed=signed-in");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in by your institution"))
                    .click();
            page.locator("input[name=username]").fill(RealProvider.USER);
            page.locator("input[name=password]").fill(RealProvider.PASSWORD);
            page.locator("button[type=submit]").click();
            page.waitForURL(address() + "/desk/audit?deed=signed-in");
            assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ingrid")))
                    .isVisible();
            assertThat(page.locator("table tbody tr").first()).containsText("institution");
        }
    }

    @Test
    void oneSignsInWithTheKeysAloneOnANarrowPage() {
        try (BrowserContext context = visitors.visitor(Visitors.NARROW, true)) {
            Page page = context.newPage();
            page.navigate(address() + "/desk/sign-in");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            page.keyboard().type("pia@example.org");
            page.keyboard().press("Tab");
            page.keyboard().type(DeskVisitor.password("Pia"));
            page.keyboard().press("Enter");
            page.waitForURL(address() + "/desk");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }
}
