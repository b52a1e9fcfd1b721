package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.site.RealServer;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInTest {
    private static RealServer server;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static DeskVisitor stranger() {
        return new DeskVisitor(server.address());
    }

    private static Team team() {
        return new Team(server);
    }

    @Test
    @Order(1)
    void theFirstAdministratorComesByALinkThatWorksOnce() {
        People people = server.ask(People.class);
        assertThat(people.isEmpty()).isTrue();
        Secret link = server.ask(InvitationDesk.class).firstAdministrator().orElseThrow();
        DeskVisitor first = stranger();
        DeskVisitor.Page desk = first.accept(link.text(), "Ingrid", "ingrid@example.org");
        assertThat(desk.text()).contains("Your account is made", "Ingrid", "People", "Audit");

        assertThat(stranger().open("/desk/invitations/" + link.text()).status()).isEqualTo(404);
        assertThat(server.ask(InvitationDesk.class).firstAdministrator()).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsSentToSignInAndThenWhereTheyWanted() {
        team().join("Ada", Role.ADMINISTRATOR, null);
        DeskVisitor visitor = stranger();
        DeskVisitor.Page page = visitor.open("/desk/audit?who=person-1");
        assertThat(page.address()).contains("/desk/sign-in?next=");
        DeskVisitor.Page audit = visitor.submit(
                page, "/desk/sign-in", Map.of("email", "ada@example.org", "password", DeskVisitor.password("Ada")));
        assertThat(audit.address()).endsWith("/desk/audit?who=person-1");
        assertThat(audit.status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressSoundAlike() {
        team().join("Ben", Role.ANALYST, null);
        DeskVisitor.Page wrong = stranger().signIn("ben@example.org", "not this one, I am afraid");
        DeskVisitor.Page unknown = stranger().signIn("nobody@example.org", "not this one, I am afraid");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(403);
        assertThat(wrong.document().select(".mistakes").text())
                .isEqualTo(unknown.document().select(".mistakes").text())
                .isNotEmpty();
    }

    @Test
    void aZeroByteIsTurnedAway() {
        assertThat(stranger()
                        .signIn("ben\u0000@example.org", "whatever it may be")
                        .status())
                .isEqualTo(400);
    }

    /// What was typed into a password's field is not shown again, not even to the one who typed it.
    @Test
    void noPasswordWaitsOnAPage() {
        DeskVisitor ulla = team().join("Ulla", Role.ANALYST, null);
        DeskVisitor.Page form = ulla.open("/desk/account/password");
        server.ask(Sessions.class)
                .endAllOf(server.ask(People.class)
                        .byEmail("ulla@example.org")
                        .orElseThrow()
                        .actor());
        DeskVisitor.Page page = ulla.submit(
                form,
                "/desk/account/password",
                Map.of("old", DeskVisitor.password("Ulla"), "fresh", "four geese cross the road"));
        assertThat(page.address()).contains("/desk/sign-in?next=%2Fdesk%2Faccount");
        assertThat(page.document().html()).doesNotContain("four geese");
    }

    @Test
    void signingOutEndsTheSession() {
        DeskVisitor cleo = team().join("Cleo", Role.ANALYST, null);
        DeskVisitor.Page desk = cleo.open("/desk");
        List<HttpCookie> held = List.copyOf(cleo.cookies().getCookieStore().getCookies());
        cleo.submit(desk, "/desk/sign-out", Map.of());
        held.forEach(cookie -> cleo.cookies().getCookieStore().add(URI.create(server.address() + "/desk"), cookie));
        assertThat(cleo.ask("/desk").statusCode()).as("the old cookie").isEqualTo(303);
    }

    /// Session fixation: a secret that somebody planted before signing in is not the one that lets in after it.
    @Test
    void signingInGivesANewSecret() {
        team().join("Dora", Role.ANALYST, null);
        DeskVisitor visitor = stranger();
        HttpCookie planted = new HttpCookie("pledgewatch-session", "planted");
        planted.setPath("/desk");
        planted.setVersion(0);
        planted.setDomain("127.0.0.1");
        visitor.cookies().getCookieStore().add(URI.create(server.address() + "/desk"), planted);
        visitor.signIn("dora@example.org", DeskVisitor.password("Dora"));
        assertThat(visitor.cookies().getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().equals("pledgewatch-session"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getValue()).hasSize(43).isNotEqualTo("planted"))
                .satisfies(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
    }

    @Test
    void aFormWithoutTheTokenIsTurnedAway() {
        DeskVisitor admin = team().join("Eva", Role.ADMINISTRATOR, null);
        DeskVisitor.Page page =
                admin.post("/desk/people/invitations", Map.of("email", "x@example.org", "role", "analyst"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("This form was not taken", "x@example.org");
        assertThat(admin.submit(page, "/desk/people/invitations", Map.of()).text())
                .as("sent once more as it stands")
                .contains("The link, shown this once");
    }

    /// Who comes from a link in a mail or back from an institution brings the token, and so do forms in other tabs.
    @Test
    void theTokenOfFormsIsSentWithALinkFromElsewhereAndLastsAsLongAsASession() {
        assertThat(stranger().ask("/desk/sign-in").headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("pledgewatch-form="))
                .singleElement()
                .asString()
                .contains("SameSite=Lax", "Max-Age=1209600", "HttpOnly", "Path=/desk");
        DeskVisitor ivar = team().join("Ivar", Role.ANALYST, null);
        assertThat(ivar.cookies().getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().equals("pledgewatch-form"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.getMaxAge()).isEqualTo(1_209_600));
    }

    /// To show it again with a button would take it in by one click.
    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site, cross-site", "Origin, https://elsewhere.example", "Origin, null"})
    void aFormThatAnotherSiteSendsIsNotShownAgain(String header, String value) {
        DeskVisitor admin =
                team().join("Kai" + Integer.toHexString((header + value).hashCode()), Role.ADMINISTRATOR, null);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + "/desk/people/invitations"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(header, value)
                .POST(BodyPublishers.ofString("email=mallory%40example.org&role=administrator"));
        HttpResponse<byte[]> refused = admin.send(request.build());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(new String(refused.body(), StandardCharsets.UTF_8))
                .contains("Another site sent this form")
                .doesNotContain("mallory");
    }

    @Test
    void noPasswordIsShownAgainWithARefusedForm() {
        DeskVisitor.Page page = stranger()
                .post("/desk/sign-in", Map.of("email", "ben@example.org", "password", "four geese cross the road"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.document().html()).doesNotContain("four geese");
        assertThat(page.document().select("main a").attr("href")).isEqualTo("/desk/sign-in");
    }

    @Test
    void aFileIsChosenAgainAfterTheSessionEnded() {
        DeskVisitor analyst = team().join("Liv", Role.ANALYST, null);
        DeskVisitor.Page sheets = analyst.open("/desk/sheets");
        server.ask(Sessions.class)
                .endAllOf(server.ask(People.class)
                        .byEmail("liv@example.org")
                        .orElseThrow()
                        .actor());
        DeskVisitor.Page out = analyst.upload(sheets, "/desk/sheets", "a.xlsx", new byte[] {1}, Map.of());
        assertThat(out.status()).isEqualTo(401);
        assertThat(out.text())
                .contains("A file does not wait on a page: choose it once more")
                .doesNotContain("is not lost");
        assertThat(out.document().select("main a[href=/desk/sheets]")).hasSize(1);
        assertThat(out.document().select("main form")).isEmpty();
    }

    @Test
    void whatIsSentAfterTheSessionEndedWaitsOnThePage() {
        DeskVisitor admin = team().join("Fay", Role.ADMINISTRATOR, null);
        DeskVisitor.Page people = admin.open("/desk/people");
        Person fay = server.ask(People.class).byEmail("fay@example.org").orElseThrow();
        server.ask(Sessions.class).endAllOf(fay.actor());
        DeskVisitor.Page out =
                admin.submit(people, "/desk/people/invitations", Map.of("email", "gil@example.org", "role", "editor"));
        assertThat(out.status()).isEqualTo(401);
        assertThat(out.text()).contains("You were signed out");

        admin.signIn("fay@example.org", DeskVisitor.password("Fay"));
        DeskVisitor.Page invited = admin.submit(out, "/desk/people/invitations", Map.of());
        assertThat(invited.text()).contains("The link, shown this once", "gil@example.org");
    }

    @Test
    void anInvitationMakesAnAccountWithItsRole() {
        DeskVisitor admin = team().join("Hana", Role.ADMINISTRATOR, null);
        DeskVisitor.Page page = admin.submit(
                admin.open("/desk/people"),
                "/desk/people/invitations",
                Map.of("email", "Ilse@Example.org", "role", "focal-point", "area", "SWE"));
        String link = page.document().select("code.link").text();
        DeskVisitor.Page form = stranger().open(link.substring(server.address().length()));
        assertThat(form.text()).contains("focal point for SWE");

        DeskVisitor ilse = stranger();
        String path = URI.create(link).getPath();
        DeskVisitor.Page refused = ilse.submit(ilse.open(path), path, Map.of("name", "Ilse", "password", "short"));
        assertThat(refused.document().select(".mistakes").text()).contains("too short");
        assertThat(refused.document().select("#name").val()).isEqualTo("Ilse");
        ilse.submit(refused, path, Map.of("password", "four geese cross the road"));
        assertThat(server.ask(People.class)
                        .byEmail("ilse@example.org")
                        .orElseThrow()
                        .roles())
                .singleElement()
                .hasToString("HeldRole[role=FOCAL_POINT, area=SWE]");
    }

    private static String invited(DeskVisitor admin, String email, String role) {
        DeskVisitor.Page page = admin.submit(
                admin.open("/desk/people"), "/desk/people/invitations", Map.of("email", email, "role", role));
        return URI.create(page.document().select("code.link").text()).getPath();
    }

    private static List<HeldRole> rolesOf(String email) {
        return server.ask(People.class).byEmail(email).orElseThrow().roles();
    }

    @Test
    void whoIsInvitedTwiceGetsBothRolesWithTheAccount() {
        DeskVisitor admin = team().join("Rut", Role.ADMINISTRATOR, null);
        String first = invited(admin, "sam@example.org", "analyst");
        String second = invited(admin, "sam@example.org", "reviewer");
        stranger().accept(first.substring(first.lastIndexOf('/') + 1), "Sam", "sam@example.org");
        assertThat(rolesOf("sam@example.org"))
                .extracting(HeldRole::role)
                .containsExactlyInAnyOrder(Role.ANALYST, Role.REVIEWER);
        assertThat(stranger().open(second).status()).isEqualTo(404);
    }

    @Test
    void whoHasAnAccountTakesUpAnInvitationSignedIn() {
        Team team = team();
        DeskVisitor admin = team.join("Sif", Role.ADMINISTRATOR, null);
        DeskVisitor tor = team.join("Tor", Role.ANALYST, null);
        DeskVisitor una = team.join("Una", Role.ANALYST, null);
        String link = invited(admin, "tor@example.org", "moderator");
        assertThat(una.open(link).text()).contains("It is for the account of tor@example.org");
        assertThat(una.post(
                                link + "/taken-up",
                                Map.of(
                                        "_csrf",
                                        una.open("/desk")
                                                .document()
                                                .select("input[name=_csrf]")
                                                .attr("value")))
                        .status())
                .isEqualTo(404);
        assertThat(tor.submit(tor.open(link), link + "/taken-up", Map.of()).text())
                .contains("The role is yours", "Challenges");
        assertThat(rolesOf("una@example.org")).containsExactly(new HeldRole(Role.ANALYST, null));
        assertThat(tor.open(link).status()).isEqualTo(404);
    }

    @Test
    void anInvitationIsWithdrawnBeforeItIsUsed() {
        Team team = team();
        DeskVisitor admin = team.join("Vera", Role.ADMINISTRATOR, null);
        String link = invited(admin, "wim@example.org", "editor");
        DeskVisitor.Page people = admin.open("/desk/people");
        String number = people.document()
                .select("tr:contains(wim@example.org) button[name=number]")
                .attr("value");
        assertThat(admin.submit(people, "/desk/people/invitations/withdrawn", Map.of("number", number))
                        .text())
                .contains("The invitation is withdrawn")
                .doesNotContain("wim@example.org");
        assertThat(stranger().open(link).status()).isEqualTo(404);
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(
                                team.person("Vera").actor().value(), "withdrew-invitation", "", null, 9)))
                .singleElement()
                .satisfies(noted -> assertThat(noted.deed().about()).isEqualTo("editor"));
    }

    /// By suspension or by the loss of the role.
    @ParameterizedTest
    @ValueSource(strings = {"suspended", "roles/taken"})
    void whoIsNoAdministratorAnyMoreLetsNobodyInByALink(String deed) {
        Team team = team();
        String name = "Xen" + deed.length();
        DeskVisitor admin = team.join("Yrsa" + deed.length(), Role.ADMINISTRATOR, null);
        DeskVisitor mallory = team.join(name, Role.ADMINISTRATOR, null);
        Person spare = team.person("Yrsa" + deed.length());
        String invitation = invited(mallory, "accomplice" + deed.length() + "@example.org", "administrator");
        Secret recovery = server.ask(RecoveryDesk.class)
                .make(team.person(name), spare.actor(), new Removal(true, false, false))
                .orElseThrow();
        String before = "/desk/recovery/" + recovery.text();
        assertThat(stranger().open(invitation).status()).isEqualTo(200);
        assertThat(stranger().open(before).status()).isEqualTo(200);

        String actor = team.person(name).actor().value();
        admin.post(
                "/desk/people/" + actor + "/" + deed,
                Map.of(
                        "_csrf",
                        admin.open("/desk")
                                .document()
                                .select("input[name=_csrf]")
                                .attr("value"),
                        "role",
                        "administrator"));
        assertThat(stranger().open(invitation).status()).isEqualTo(404);
        assertThat(stranger().open(before).status()).isEqualTo(404);
        assertThat(server.ask(Audit.class).find(new Audit.Search("", "voided-links", actor, null, 9)))
                .singleElement()
                .satisfies(noted -> assertThat(noted.deed().detail()).isEqualTo("2"));
    }

    @Test
    void aNameIsNoLongerThanTwoHundredCharacters() {
        DeskVisitor admin = team().join("Zoe", Role.ADMINISTRATOR, null);
        String link = invited(admin, "long@example.org", "analyst");
        DeskVisitor visitor = stranger();
        DeskVisitor.Page refused = visitor.submit(
                visitor.open(link), link, Map.of("name", "n".repeat(201), "password", "four geese cross the road"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".mistakes a").attr("href")).isEqualTo("#name");
    }

    @Test
    void halfASignInAnAddressIsNoAddress() {
        DeskVisitor visitor = team().join("Alf", Role.ANALYST, null);
        assertThat(visitor.open("/desk/sign-in?next=/desk/%25zz").address()).endsWith("/desk");
        assertThat(visitor.open("/desk/sign-in?next=/desk/account%3Fdone=%2541").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"focal-point|", "focal-point|XXX", "analyst|SWE", "owner|", "focal-point|SUN"})
    void aRoleThatCannotBeHeldSoIsNotGiven(String asked) {
        Team team = team();
        DeskVisitor admin = team.join("Jo" + Math.abs(asked.hashCode()), Role.ADMINISTRATOR, null);
        DeskVisitor.Page page = admin.submit(
                admin.open("/desk/people"),
                "/desk/people/invitations",
                Map.of(
                        "email",
                        "k@example.org",
                        "role",
                        asked.split("\\|")[0],
                        "area",
                        asked.substring(asked.indexOf('|') + 1)));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select("#email").val()).as("what was typed").isEqualTo("k@example.org");
    }

    @Test
    void whoIsSuspendedIsOutAtOnce() {
        Team team = team();
        DeskVisitor lars = team.join("Lars", Role.ANALYST, null);
        DeskVisitor admin = team.join("Mia", Role.ADMINISTRATOR, null);
        String path = "/desk/people/" + team.person("Lars").actor().value();
        admin.submit(admin.open(path), path + "/suspended", Map.of());
        assertThat(lars.ask("/desk").statusCode()).isEqualTo(303);
        assertThat(stranger()
                        .signIn("lars@example.org", DeskVisitor.password("Lars"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatSomebodyMayNotIsRefusedAndNoted() {
        Team team = team();
        DeskVisitor analyst = team.join("Nils", Role.ANALYST, null);
        assertThat(analyst.open("/desk/people").status()).isEqualTo(403);
        assertThat(analyst.open("/desk").text()).doesNotContain("Audit");
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(team.person("Nils").actor().value(), "refused", "", null, 10)))
                .singleElement()
                .satisfies(noted -> assertThat(noted.deed().about()).isEqualTo("/desk/people"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "https://evil.example",
                "/desk//evil.example",
                "/desk\\evil",
                "/desk/../..",
                "javascript:alert(1)"
            })
    void signingInLeadsNowhereElse(String next) {
        assertThat(stranger()
                        .open("/desk/sign-in?next="
                                + java.net.URLEncoder.encode(next, java.nio.charset.StandardCharsets.UTF_8))
                        .document()
                        .select("input[name=next]")
                        .val())
                .isIn("/desk", "/desk/../..");
    }

    /// Mass assignment: fields that are not in the form change nothing.
    @Test
    void fieldsOfOnesOwnInventionAreNotRead() {
        Secret link = server.ask(Invitations.class)
                .make(new Invitation(
                        "olga@example.org",
                        new HeldRole(Role.ANALYST, null),
                        InvitationDesk.THE_INSTALLATION,
                        java.time.Instant.now().plusSeconds(60)));
        DeskVisitor olga = stranger();
        String path = "/desk/invitations/" + link.text();
        olga.submit(
                olga.open(path),
                path,
                Map.of(
                        "name", "Olga",
                        "password", "four geese cross the road",
                        "email", "boss@example.org",
                        "role", "administrator",
                        "invitation.role", "administrator"));
        assertThat(server.ask(People.class).byEmail("boss@example.org")).isEmpty();
        assertThat(server.ask(People.class)
                        .byEmail("olga@example.org")
                        .orElseThrow()
                        .roles())
                .containsExactly(new HeldRole(Role.ANALYST, null));
    }

    @Test
    void nothingOfTheDeskMayBeKeptOnTheWay() throws Exception {
        DeskVisitor admin = team().join("Pia", Role.ADMINISTRATOR, null);
        for (String path :
                List.of("/desk", "/desk/account", "/desk/people", "/desk/audit", "/desk/audit.csv", "/desk/nowhere")) {
            assertThat(admin.ask(path).headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
        assertThat(admin.send(HttpRequest.newBuilder(URI.create(server.address() + "/desk/people"))
                                .method("PUT", BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(403);
    }
}
