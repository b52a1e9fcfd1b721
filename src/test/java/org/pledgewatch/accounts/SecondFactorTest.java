package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.RealServer;

/// Signing in in two steps.
class SecondFactorTest {
    private static final String SET_UP = "/desk/account/second-factor";

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

    /// What an app does with what it is shown.
    private record App(byte[] secret, List<String> onPaper) {
        static App setUpBy(DeskVisitor visitor) {
            DeskVisitor.Page page = visitor.submit(visitor.open("/desk/account"), SET_UP + "/begin", Map.of());
            byte[] secret = fromBase32(page.document().select("code.secret").text());
            assertThat(page.document().select("svg.qr path").attr("d")).startsWith("M");
            assertThat(page.document().select("code.link").text()).startsWith("otpauth://totp/Pledgewatch:");
            DeskVisitor.Page codes = visitor.submit(page, SET_UP, Map.of("code", codeAt(secret, -1)));
            return new App(
                    secret,
                    codes.document().select(".codes code").stream()
                            .map(Element::text)
                            .toList());
        }

        String code() {
            return codeAt(secret, 0);
        }

        /// Each code is taken once, so tests that need a second one take the next.
        String nextCode() {
            return codeAt(secret, 1);
        }

        private static String codeAt(byte[] secret, int steps) {
            return Totp.code(secret, Totp.step(Instant.now()) + steps);
        }

        private static byte[] fromBase32(String typed) {
            String letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
            java.math.BigInteger number = java.math.BigInteger.ZERO;
            String text = typed.replace(" ", "");
            for (char letter : text.toCharArray()) {
                number = number.shiftLeft(5).add(java.math.BigInteger.valueOf(letters.indexOf(letter)));
            }
            byte[] bytes = new byte[text.length() * 5 / 8];
            for (int at = bytes.length - 1; at >= 0; at--) {
                bytes[at] = number.byteValue();
                number = number.shiftRight(8);
            }
            return bytes;
        }
    }

    @Test
    void whoHasASecondFactorIsAskedForIt() {
        DeskVisitor ada = new Team(server).join("Ada", Role.ANALYST, null);
        App app = App.setUpBy(ada);
        assertThat(app.onPaper()).hasSize(10).doesNotHaveDuplicates();

        DeskVisitor visitor = stranger();
        DeskVisitor.Page step = visitor.signIn("ada@example.org", DeskVisitor.password("Ada"));
        assertThat(step.address()).contains("/desk/sign-in/second-step");
        assertThat(visitor.ask("/desk").statusCode()).as("not in yet").isEqualTo(303);
        DeskVisitor.Page wrong = visitor.submit(step, "/desk/sign-in/second-step", Map.of("code", "000000"));
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(wrong.document().select(".mistakes a").attr("href")).isEqualTo("#code");
        String code = app.code();
        assertThat(visitor.submit(wrong, "/desk/sign-in/second-step", Map.of("code", code))
                        .text())
                .contains("Ada");

        DeskVisitor overTheShoulder = stranger();
        DeskVisitor.Page again = overTheShoulder.submit(
                overTheShoulder.signIn("ada@example.org", DeskVisitor.password("Ada")),
                "/desk/sign-in/second-step",
                Map.of("code", code));
        assertThat(again.status()).as("each code once").isEqualTo(403);
    }

    @Test
    void aCodeFromPaperIsTakenOnce() {
        DeskVisitor ben = new Team(server).join("Ben", Role.ANALYST, null);
        App app = App.setUpBy(ben);
        for (int expected : List.of(200, 403)) {
            DeskVisitor visitor = stranger();
            assertThat(visitor.submit(
                                    visitor.signIn("ben@example.org", DeskVisitor.password("Ben")),
                                    "/desk/sign-in/second-step",
                                    Map.of("code", app.onPaper().getFirst()))
                            .status())
                    .isEqualTo(expected);
        }
        assertThat(ben.open("/desk/account").text()).contains("9 recovery codes are left");
    }

    @Test
    void theSecondStepCannotBeGuessedAt() {
        DeskVisitor cleo = new Team(server).join("Cleo", Role.ANALYST, null);
        App.setUpBy(cleo);
        DeskVisitor visitor = stranger();
        DeskVisitor.Page step = visitor.signIn("cleo@example.org", DeskVisitor.password("Cleo"));
        for (int tries = 0; tries < 5; tries++) {
            visitor.submit(step, "/desk/sign-in/second-step", Map.of("code", "00000" + tries));
        }
        DeskVisitor.Page held = visitor.submit(step, "/desk/sign-in/second-step", Map.of("code", "999999"));
        assertThat(held.status()).isEqualTo(429);
        assertThat(held.header("Retry-After")).isNotEmpty();
    }

    /// Else a session left open would be enough to make the account somebody else's.
    @Test
    void itIsNotReplacedUntilItIsTakenAwayWithACode() {
        Team team = new Team(server);
        DeskVisitor gus = team.join("Gus", Role.ANALYST, null);
        DeskVisitor.Page account = gus.open("/desk/account");
        DeskVisitor.Page begunBefore = gus.submit(account, SET_UP + "/begin", Map.of());
        Secret half = server.ask(Begun.class)
                .keep(
                        Begun.Kind.SECOND_FACTOR,
                        new Begun.Half(
                                team.person("Gus").actor(),
                                java.util.Base64.getEncoder()
                                        .encodeToString(server.ask(InstallationKey.class)
                                                .seal(
                                                        new byte[20],
                                                        team.person("Gus").actor()))));
        byte[] secret =
                App.fromBase32(begunBefore.document().select("code.secret").text());
        gus.submit(begunBefore, SET_UP, Map.of("code", App.codeAt(secret, 0)));

        DeskVisitor.Page again = gus.submit(account, SET_UP + "/begin", Map.of());
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Take the one you have away first");
        assertThat(server.ask(SecondFactorDesk.class).confirm(team.person("Gus"), half, App.codeAt(new byte[20], 0)))
                .as("begun before the first was confirmed")
                .isEqualTo(new SecondFactorDesk.Outcome.ThereAlready());
        assertThat(server.ask(SecondFactorDesk.class).recoveryCodesLeft(team.person("Gus")))
                .isEqualTo(10);
    }

    @Test
    void nobodyComesToTheSecondStepWithoutTheFirst() {
        assertThat(stranger().open("/desk/sign-in/second-step").address()).contains("/desk/sign-in?done=too-late");
    }

    @Test
    void itIsTakenAwayWithACodeAndByARecoveryLinkIfSaidSo() {
        Team team = new Team(server);
        DeskVisitor admin = team.join("Dora", Role.ADMINISTRATOR, null);
        DeskVisitor eva = team.join("Eva", Role.ANALYST, null);
        App app = App.setUpBy(eva);

        RecoveryDesk recovery = server.ask(RecoveryDesk.class);
        Secret keeps = recovery.make(team.person("Dora"), team.person("Eva").actor(), Removal.NOTHING)
                .orElseThrow();
        String path = "/desk/recovery/" + keeps.text();
        DeskVisitor visitor = stranger();
        DeskVisitor.Page asked =
                visitor.submit(visitor.open(path), path, Map.of("password", "four geese cross the road"));
        assertThat(asked.address()).contains("/desk/sign-in/second-step");
        visitor.submit(asked, "/desk/sign-in/second-step", Map.of("code", app.code()));
        assertThat(visitor.ask("/desk").statusCode()).isEqualTo(200);

        String evasPage = "/desk/people/" + team.person("Eva").actor().value();
        DeskVisitor.Page link = admin.submit(admin.open(evasPage), evasPage + "/recovery", Map.of("second", "remove"));
        String removes =
                java.net.URI.create(link.document().select("code.link").text()).getPath();
        DeskVisitor again = stranger();
        assertThat(again.submit(again.open(removes), removes, Map.of("password", "five geese cross the road"))
                        .address())
                .endsWith("/desk?done=recovered");
        assertThat(stranger()
                        .signIn("eva@example.org", "five geese cross the road")
                        .address())
                .endsWith("/desk");

        App second = App.setUpBy(again);
        DeskVisitor.Page refused =
                again.submit(again.open(SET_UP + "/remove"), SET_UP + "/remove", Map.of("code", "000000"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(again.submit(refused, SET_UP + "/remove", Map.of("code", second.nextCode()))
                        .text())
                .contains("The second factor is taken away");
    }

    @Test
    void theSecretCannotBeReadFromTheDatabaseAlone() throws Exception {
        DeskVisitor fay = new Team(server).join("Fay", Role.ANALYST, null);
        App app = App.setUpBy(fay);
        byte[] kept = server.database()
                .owner()
                .sql("select secret from accounts.second_factor join accounts.person using (pseudonym)"
                        + " where email = 'fay@example.org'")
                .query((row, _) -> row.getBytes("secret"))
                .single();
        assertThat(kept).hasSize(12 + 20 + 16);
        assertThat(java.util.HexFormat.of().formatHex(kept))
                .doesNotContain(java.util.HexFormat.of().formatHex(app.secret()));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(server.data().resolve("second-factor.key"))))
                .isEqualTo("rw-------");
        assertThat(server.ask(InstallationKey.class)
                        .open(kept, new org.pledgewatch.vocabulary.ActorId("person-of-another-name")))
                .isEmpty();
    }
}
