package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(page.text()).contains("This form was not taken");
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
        String actor = team.person("Lars").actor().value();
        admin.submit(admin.open("/desk/people"), "/desk/people/" + actor + "/suspended", Map.of());
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
