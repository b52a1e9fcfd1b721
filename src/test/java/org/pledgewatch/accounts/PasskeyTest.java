package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pledgewatch.site.RealServer;

/// What is no answer to the challenge of this site lets nobody in.
class PasskeyTest {
    private static final String MAKE = "/desk/account/passkeys";
    private static final String USE = "/desk/sign-in/passkey";

    private static RealServer server;
    private static String origin;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        origin = server.address().replace("127.0.0.1", "localhost");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String challenge(DeskVisitor.Page page) {
        return JsonParser.parseString(
                        page.document().select("form[data-passkey]").attr("data-options"))
                .getAsJsonObject()
                .get("challenge")
                .getAsString();
    }

    private static DeskVisitor.Page making(DeskVisitor visitor) {
        return visitor.submit(visitor.open("/desk/account"), MAKE + "/begin", Map.of());
    }

    private static DeskVisitor.Page using(DeskVisitor visitor) {
        return visitor.submit(visitor.open("/desk/sign-in"), USE + "/begin", Map.of());
    }

    private static SoftwareAuthenticator keptBy(DeskVisitor visitor) throws Exception {
        SoftwareAuthenticator authenticator = new SoftwareAuthenticator("localhost");
        DeskVisitor.Page page = making(visitor);
        DeskVisitor.Page kept = visitor.submit(
                page, MAKE, Map.of("name", "A machine", "credential", authenticator.make(challenge(page), origin)));
        assertThat(kept.text()).contains("The passkey is kept");
        return authenticator;
    }

    @Test
    void aPasskeyLetsInOnceForEachChallenge() throws Exception {
        SoftwareAuthenticator authenticator = keptBy(new Team(server).join("Ada", Role.ANALYST, null));
        DeskVisitor visitor = new DeskVisitor(server.address());
        DeskVisitor.Page page = using(visitor);
        String answer = authenticator.show(challenge(page), origin);
        assertThat(visitor.submit(page, USE, Map.of("credential", answer)).text())
                .contains("Ada");
        visitor.submit(visitor.open("/desk"), "/desk/sign-out", Map.of());

        DeskVisitor.Page replayed = visitor.submit(page, USE, Map.of("credential", answer));
        assertThat(replayed.status()).as("the same answer again").isEqualTo(403);
        DeskVisitor other = new DeskVisitor(server.address());
        assertThat(other.submit(using(other), USE, Map.of("credential", answer)).status())
                .as("the same answer to another challenge")
                .isEqualTo(403);
        assertThat(server.ask(Audit.class).find(new Audit.Search("", "sign-in-refused", "", null, 10)))
                .extracting(noted -> noted.deed().detail())
                .contains("wrong passkey")
                .doesNotContain("no challenge");
    }

    /// A machine that was stolen lets nobody in any more.
    @Test
    void aRecoveryThatTakesPasskeysAwayMakesThemVoid() throws Exception {
        Team team = new Team(server);
        DeskVisitor admin = team.join("Rita", Role.ADMINISTRATOR, null);
        SoftwareAuthenticator stolen = keptBy(team.join("Stan", Role.ANALYST, null));
        SoftwareAuthenticator others = keptBy(team.join("Tess", Role.ANALYST, null));
        server.ask(InstitutionLinks.class)
                .keep("https://institution.example", "stan", team.person("Stan").actor());

        String page = "/desk/people/" + team.person("Stan").actor().value();
        DeskVisitor.Page made = admin.submit(
                admin.open(page), page + "/recovery", Map.of("passkeys", "remove", "institutions", "remove"));
        assertThat(lets(stolen)).as("until the link is used").isTrue();
        String link = URI.create(made.document().select("code.link").text()).getPath();
        DeskVisitor stan = new DeskVisitor(server.address());
        stan.submit(stan.open(link), link, Map.of("password", "four geese cross the road"));

        assertThat(lets(stolen)).isFalse();
        assertThat(lets(others)).isTrue();
        assertThat(stan.open("/desk/account").text()).doesNotContain("A machine");
        assertThat(server.ask(InstitutionLinks.class).find("https://institution.example", "stan"))
                .isEmpty();
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(team.person("Stan").actor().value(), "recovered", "", null, 1)))
                .extracting(noted -> noted.deed().detail())
                .containsExactly("removed: passkeys, institution links");
    }

    private static boolean lets(SoftwareAuthenticator authenticator) throws Exception {
        DeskVisitor visitor = new DeskVisitor(server.address());
        DeskVisitor.Page page = using(visitor);
        return visitor.submit(page, USE, Map.of("credential", authenticator.show(challenge(page), origin)))
                        .status()
                == 200;
    }

    /// Whoever sends what nobody began here writes nothing into the audit, and is not heard for ever.
    @Test
    void strangersWriteNothingIntoTheAudit() {
        long before = noted();
        DeskVisitor flood = new DeskVisitor(server.address(), "127.0.4.1");
        DeskVisitor.Page form = flood.open("/desk/sign-in");
        List<Integer> answers = IntStream.range(0, 70)
                .mapToObj(n -> flood.post(USE, Map.of("_csrf", token(form), "credential", "{}"))
                        .status())
                .toList();
        assertThat(answers).startsWith(403).endsWith(429);
        assertThat(new DeskVisitor(server.address(), "127.0.4.2")
                        .open("/desk/sign-in/institution/callback?state=x&code=y")
                        .status())
                .as("no institution is offered here")
                .isEqualTo(404);
        assertThat(noted()).isEqualTo(before);
    }

    private static String token(DeskVisitor.Page page) {
        return page.document().select("input[name=_csrf]").attr("value");
    }

    private static long noted() {
        return server.database()
                .jdbc()
                .sql("select count(*) from accounts.audit where pseudonym is null")
                .query(Long.class)
                .single();
    }

    @Test
    void beginningIsLimitedByNetwork() {
        DeskVisitor flood = new DeskVisitor(server.address(), "127.0.4.3");
        DeskVisitor.Page form = flood.open("/desk/sign-in");
        List<DeskVisitor.Page> answers = IntStream.range(0, 65)
                .mapToObj(n -> flood.submit(form, USE + "/begin", Map.of()))
                .toList();
        assertThat(answers.getFirst().status()).isEqualTo(200);
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().document().select(".mistakes").text()).contains("were begun from your connection");
        assertThat(using(new DeskVisitor(server.address(), "127.0.4.4")).status())
                .isEqualTo(200);
    }

    /// Strangers who begin and begin take nobody's second step away, nor a challenge of another kind.
    @Test
    void whatNamesAPersonGivesWayToNobody() throws Exception {
        Begun begun = server.ask(Begun.class);
        Person gina = named("Gina");
        Secret step = begun.keep(Begun.Kind.SECOND_STEP, new Begun.Half(gina.actor(), "password"));
        Secret journey = begun.keep(Begun.Kind.INSTITUTION, new Begun.Half(null, "somebody on the way"));
        Secret first = begun.keep(Begun.Kind.PASSKEY_SIGN_IN, new Begun.Half(null, "the oldest of its kind"));
        server.database().owner().sql("""
                        insert into accounts.begun (token_hash, kind, pseudonym, content, expires_at)
                        select sha256(n::text::bytea), 'passkey-sign-in', null, '', now() + interval '1 hour'
                          from generate_series(1, 10001) n
                        """).update();
        begun.keep(Begun.Kind.PASSKEY_SIGN_IN, new Begun.Half(null, "the newest"));
        begun.keep(Begun.Kind.SECOND_STEP, new Begun.Half(gina.actor(), "password"));
        assertThat(begun.find(Begun.Kind.SECOND_STEP, step)).isPresent();
        assertThat(begun.find(Begun.Kind.INSTITUTION, journey)).isPresent();
        assertThat(begun.find(Begun.Kind.PASSKEY_SIGN_IN, first)).isEmpty();
    }

    private static Person named(String name) {
        Team team = new Team(server);
        team.join(name, Role.ANALYST, null);
        return team.person(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "https://localhost", "http://evil.example", "null"})
    void ofAnotherOriginNothingIsTaken(String elsewhere) throws Exception {
        String name = "Ben" + Math.abs(elsewhere.hashCode());
        DeskVisitor ben = new Team(server).join(name, Role.ANALYST, null);
        DeskVisitor.Page page = making(ben);
        DeskVisitor.Page refused = ben.submit(
                page,
                MAKE,
                Map.of(
                        "name",
                        "A machine",
                        "credential",
                        new SoftwareAuthenticator("localhost").make(challenge(page), elsewhere)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".mistakes").text()).contains("was not kept");

        SoftwareAuthenticator authenticator = keptBy(ben);
        DeskVisitor visitor = new DeskVisitor(server.address());
        DeskVisitor.Page asked = using(visitor);
        assertThat(visitor.submit(asked, USE, Map.of("credential", authenticator.show(challenge(asked), elsewhere)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aPasskeyOfAnotherSiteOrOfACopyIsRefused() throws Exception {
        DeskVisitor cleo = new Team(server).join("Cleo", Role.ANALYST, null);
        DeskVisitor.Page page = making(cleo);
        assertThat(cleo.submit(
                                page,
                                MAKE,
                                Map.of(
                                        "name",
                                        "A machine",
                                        "credential",
                                        new SoftwareAuthenticator("evil.example").make(challenge(page), origin)))
                        .status())
                .isEqualTo(400);

        SoftwareAuthenticator authenticator = keptBy(cleo);
        for (int times = 0; times < 2; times++) {
            DeskVisitor visitor = new DeskVisitor(server.address());
            DeskVisitor.Page asked = using(visitor);
            assertThat(visitor.submit(asked, USE, Map.of("credential", authenticator.show(challenge(asked), origin)))
                            .status())
                    .isEqualTo(200);
        }
        authenticator.forgetSignatures();
        DeskVisitor thief = new DeskVisitor(server.address());
        DeskVisitor.Page asked = using(thief);
        assertThat(thief.submit(asked, USE, Map.of("credential", authenticator.show(challenge(asked), origin)))
                        .status())
                .as("a copy that counts from the beginning")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "[]",
                "not json",
                "{\"id\": \"AA\", \"rawId\": \"AA\", \"type\": \"public-key\"}"
            })
    void whatIsNoCredentialIsRefused(String credential) {
        DeskVisitor visitor = new DeskVisitor(server.address());
        DeskVisitor.Page refused = visitor.submit(using(visitor), USE, Map.of("credential", credential));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select(".mistakes").text()).contains("The passkey was not taken");
    }

    @Test
    void whatIsAnothersIsNeitherNamedNorRemoved() throws Exception {
        Team team = new Team(server);
        DeskVisitor dora = team.join("Dora", Role.ANALYST, null);
        keptBy(dora);
        DeskVisitor eve = team.join("Eve", Role.ANALYST, null);
        long number = server.ask(Passkeys.class)
                .of(team.person("Dora").actor())
                .getFirst()
                .number();
        String token = eve.open("/desk/account")
                .document()
                .select("input[name=_csrf]")
                .first()
                .val();
        assertThat(eve.post(MAKE + "/" + number + "/remove", Map.of("_csrf", token))
                        .status())
                .isEqualTo(404);
        assertThat(eve.post(MAKE + "/" + number + "/name", Map.of("_csrf", token, "name", "Mine"))
                        .status())
                .isEqualTo(404);
        assertThat(dora.submit(
                                dora.open("/desk/account"),
                                MAKE + "/" + number + "/name",
                                Map.of("name", "The old machine"))
                        .document()
                        .select("input[name=name]")
                        .val())
                .isEqualTo("The old machine");
        assertThat(dora.submit(dora.open("/desk/account"), MAKE + "/" + number + "/remove", Map.of())
                        .text())
                .contains("The passkey is removed", "You have none.");
    }

    @Test
    void whoIsSuspendedIsNotLetInByAPasskeyEither() throws Exception {
        Team team = new Team(server);
        SoftwareAuthenticator authenticator = keptBy(team.join("Fay", Role.ANALYST, null));
        server.ask(People.class).suspend(team.person("Fay").actor());
        DeskVisitor visitor = new DeskVisitor(server.address());
        DeskVisitor.Page asked = using(visitor);
        assertThat(visitor.submit(asked, USE, Map.of("credential", authenticator.show(challenge(asked), origin)))
                        .status())
                .isEqualTo(403);
    }
}
