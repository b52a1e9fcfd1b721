package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.RealServer;

/// Getting in again, and changing the password.
class RecoveryTest {
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

    private static String linkMadeBy(DeskVisitor admin, Person person) {
        String path = "/desk/people/" + person.actor().value();
        DeskVisitor.Page page = admin.submit(admin.open(path), path + "/recovery", Map.of());
        return URI.create(page.document().select("code.link").text()).getPath();
    }

    @Test
    void anAdministratorsLinkOpensTheAccountOnceAndEndsItsSessions() {
        Team team = new Team(server);
        DeskVisitor admin = team.join("Ada", Role.ADMINISTRATOR, null);
        DeskVisitor lost = team.join("Ben", Role.ANALYST, null);
        String link = linkMadeBy(admin, team.person("Ben"));

        DeskVisitor again = stranger();
        DeskVisitor.Page refused = again.submit(again.open(link), link, Map.of("password", "passwordpassword"));
        assertThat(refused.document().select(".mistakes").text()).contains("soon be guessed");
        DeskVisitor.Page home = again.submit(refused, link, Map.of("password", "four geese cross the road"));
        assertThat(home.text()).contains("Your new password is kept");

        assertThat(lost.ask("/desk").statusCode()).as("the session from before").isEqualTo(303);
        assertThat(stranger().open(link).status()).isEqualTo(404);
        assertThat(stranger()
                        .signIn("ben@example.org", "four geese cross the road")
                        .status())
                .isEqualTo(200);
        assertThat(server.ask(Audit.class).find(new Audit.Search("", "made-recovery-link", "", null, 10)))
                .anySatisfy(noted -> assertThat(noted.deed().about())
                        .isEqualTo(team.person("Ben").actor().value()));
    }

    @Test
    void aNewerLinkMakesTheOlderVoid() {
        Team team = new Team(server);
        DeskVisitor admin = team.join("Cara", Role.ADMINISTRATOR, null);
        team.join("Dan", Role.ANALYST, null);
        String older = linkMadeBy(admin, team.person("Dan"));
        String newer = linkMadeBy(admin, team.person("Dan"));
        assertThat(stranger().open(older).status()).isEqualTo(404);
        assertThat(stranger().open(newer).status()).isEqualTo(200);
    }

    @Test
    void onlyAnAdministratorMakesLinks() {
        Team team = new Team(server);
        DeskVisitor analyst = team.join("Eve", Role.ANALYST, null);
        DeskVisitor.Page own = analyst.open("/desk/account");
        String token = own.document().select("input[name=_csrf]").first().val();
        assertThat(analyst.post(
                                "/desk/people/" + team.person("Eve").actor().value() + "/recovery",
                                Map.of("_csrf", token))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoRunsTheServerLetsAnAdministratorInByAFile() throws Exception {
        Team team = new Team(server);
        team.join("Fay", Role.ADMINISTRATOR, null);
        team.join("Gus", Role.ANALYST, null);
        OperatorRecovery operator = server.ask(OperatorRecovery.class);
        assertThat(operator.read()).isEmpty();
        Path file = server.data().resolve("recover-administrator");

        Files.writeString(file, "Fay@example.org\n");
        assertThat(operator.read())
                .get()
                .isInstanceOfSatisfying(
                        OperatorRecovery.Asked.Link.class,
                        link -> assertThat(stranger()
                                        .open("/desk/recovery/" + link.secret().text())
                                        .status())
                                .isEqualTo(200));
        assertThat(file).doesNotExist();

        Files.writeString(file, "gus@example.org");
        assertThat(operator.read()).contains(new OperatorRecovery.Asked.NoSuchAdministrator("gus@example.org"));
        assertThat(file).doesNotExist();
    }

    @Test
    void aPasswordIsChangedWithTheOldOneAndEndsOtherSessions() {
        Team team = new Team(server);
        DeskVisitor here = team.join("Hal", Role.ANALYST, null);
        DeskVisitor there = stranger();
        there.signIn("hal@example.org", DeskVisitor.password("Hal"));

        DeskVisitor.Page wrong = here.submit(
                here.open("/desk/account/password"),
                "/desk/account/password",
                Map.of("old", "not the old one", "fresh", "four geese cross the road"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.document().select(".mistakes a").attr("href")).isEqualTo("#old");
        DeskVisitor.Page weak = here.submit(
                wrong,
                "/desk/account/password",
                Map.of("old", DeskVisitor.password("Hal"), "fresh", "qwertyuiopasdfghjkl"));
        assertThat(weak.document().select(".mistakes a").attr("href")).isEqualTo("#fresh");
        assertThat(there.ask("/desk").statusCode()).isEqualTo(200);

        DeskVisitor.Page done = here.submit(
                weak,
                "/desk/account/password",
                Map.of("old", DeskVisitor.password("Hal"), "fresh", "four geese cross the road"));
        assertThat(done.text()).contains("Your password is changed");
        assertThat(there.ask("/desk").statusCode()).isEqualTo(303);
        assertThat(stranger()
                        .signIn("hal@example.org", DeskVisitor.password("Hal"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void allOtherSessionsAreEndedAtOnce() {
        Team team = new Team(server);
        DeskVisitor here = team.join("Ida", Role.ANALYST, null);
        DeskVisitor there = stranger();
        there.signIn("ida@example.org", DeskVisitor.password("Ida"));
        here.submit(here.open("/desk/account"), "/desk/account/sessions/others/end", Map.of());
        assertThat(here.ask("/desk").statusCode()).isEqualTo(200);
        assertThat(there.ask("/desk").statusCode()).isEqualTo(303);
    }

    @Test
    void guessingAtTheOldPasswordIsSlowedDown() {
        DeskVisitor here = new Team(server).join("Jon", Role.ANALYST, null);
        DeskVisitor.Page form = here.open("/desk/account/password");
        for (int n = 0; n < 5; n++) {
            here.submit(form, "/desk/account/password", Map.of("old", "guess " + n, "fresh", "four geese cross it"));
        }
        DeskVisitor.Page held =
                here.submit(form, "/desk/account/password", Map.of("old", "guess", "fresh", "four geese cross it"));
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.header("Retry-After")).isNotEmpty();
    }
}
