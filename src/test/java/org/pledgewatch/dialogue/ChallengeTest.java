package org.pledgewatch.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.RealServer;

/// A reader says that a claim is wrong, without a script and without a session, and a moderator decides.
class ChallengeTest {
    private static final String WRONG = "The table on this page lists signatures, not ratifications.";

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-25T09:00:00Z"));
    private static RealServer server;
    private static LedgerPen pen;
    private static Team team;
    private static long claim;

    private DeskVisitor stranger;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(CLOCK);
        pen = new LedgerPen(server);
        claim = pen.says(LedgerPen.ONE_ORGANISATION, "SWE", "coordination.focal-point", "no", 2025);
        new PublicReader(server).awaitNewEdition();
        team = new Team(server, CLOCK);
        team.join("Mona", Role.MODERATOR, null);
        team.join("Amara", Role.ANALYST, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// Each test is another day, so that none has used up what one address may send.
    @BeforeEach
    void anotherDay() {
        CLOCK.moveOn(Duration.ofHours(25));
        stranger = new DeskVisitor(server.address());
    }

    private DeskVisitor.Page form() {
        DeskVisitor.Page form = stranger.open("/challenge?claim=" + claim);
        CLOCK.moveOn(Duration.ofSeconds(20));
        return form;
    }

    private DeskVisitor.Page send(DeskVisitor.Page form, Map<String, String> fields) {
        return stranger.submit(form, "/challenge", fields);
    }

    private static long waiting() {
        return server.ask(Challenges.class).waiting();
    }

    private static DeskVisitor signIn(String name) {
        DeskVisitor visitor = team.visitor(name);
        visitor.signIn(team.person(name).email(), DeskVisitor.password(name));
        return visitor;
    }

    @Test
    void itIsReadByAModeratorAcceptedAndWaitsForACorrection() {
        DeskVisitor.Page form = form();
        assertThat(form.text().indexOf("This is not a reporting channel"))
                .isPositive()
                .isLessThan(form.text().indexOf("What is wrong?"));
        assertThat(form.document().select(".notice a").attr("href")).isEqualTo("/help");
        assertThat(form.text()).contains("Sweden, National focal point", "page 7");
        DeskVisitor.Page thanks =
                send(form, Map.of("wrong", WRONG, "source", "Document 63, page 3", "email", "reader@example.org"));
        assertThat(thanks.status()).isEqualTo(200);
        assertThat(thanks.text()).contains("Thank you", "A person reads it");
        assertThat(stranger.cookies().getCookieStore().getCookies()).isEmpty();

        DeskVisitor moderator = signIn("Mona");
        DeskVisitor analyst = signIn("Amara");
        DeskVisitor.Page list = moderator.open("/desk/challenges");
        assertThat(list.text()).contains("Sweden, National focal point", WRONG, "waits");
        String address = list.document()
                .select("tbody tr:contains(" + WRONG + ") th a")
                .first()
                .attr("href");
        DeskVisitor.Page seen = moderator.open(address);
        assertThat(seen.text()).contains("Document 63, page 3");
        assertThat(analyst.open(address).text()).contains(WRONG).doesNotContain("reader@example.org");
        assertThat(analyst.open(address).document().select("form[action$=decided]"))
                .isEmpty();

        assertThat(moderator
                        .submit(seen, address + "/decided", Map.of("do", "accept", "answer", "Yes."))
                        .document()
                        .select(".mistakes a")
                        .attr("href"))
                .isEqualTo("#answer");
        DeskVisitor.Page decided = moderator.submit(
                seen,
                address + "/decided",
                Map.of("do", "accept", "answer", "You are right: the table lists signatures."));
        assertThat(decided.text())
                .contains("accepted, awaiting a correction", "reader@example.org", "This is a task: an analyst adds");
        assertThat(moderator
                        .submit(
                                seen,
                                address + "/decided",
                                Map.of("do", "dismiss", "answer", "It is right as it stands here."))
                        .status())
                .isEqualTo(409);
        assertThat(moderator.submit(decided, address + "/answered", Map.of()).text())
                .doesNotContain("reader@example.org");
        assertThat(server.database()
                        .owner()
                        .sql("select count(*) from dialogue.challenge where email <> ''")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatMachinesSendIsTurnedAwayAndNothingTypedIsLost() {
        long before = waiting();
        DeskVisitor.Page young = stranger.open("/challenge?claim=" + claim);
        DeskVisitor.Page quick = send(young, Map.of("wrong", WRONG));
        assertThat(quick.status()).isEqualTo(400);
        assertThat(quick.document().select(".mistakes").text()).contains("very quick");
        assertThat(quick.document().select("#wrong").val()).isEqualTo(WRONG);

        DeskVisitor.Page form = form();
        assertThat(send(form, Map.of("wrong", WRONG, "website", "https://buy.example.com"))
                        .status())
                .isEqualTo(400);
        assertThat(send(form, Map.of("wrong", WRONG, "seal", "1764000000.abcdef"))
                        .status())
                .isEqualTo(400);
        assertThat(stranger.post("/challenge", Map.of("claim", Long.toString(claim), "wrong", WRONG))
                        .status())
                .isEqualTo(400);
        CLOCK.moveOn(Duration.ofHours(7));
        DeskVisitor.Page old = send(form, Map.of("wrong", WRONG));
        assertThat(old.document().select(".mistakes").text()).contains("open for too long");
        assertThat(waiting()).isEqualTo(before);

        CLOCK.moveOn(Duration.ofSeconds(20));
        assertThat(send(old, Map.of()).text()).contains("Thank you");
        assertThat(waiting()).isEqualTo(before + 1);
    }

    @Test
    void oneAddressSendsFiveADayAndMoreTheNextDay() {
        for (int sent = 0; sent < 5; sent++) {
            assertThat(send(form(), Map.of("wrong", WRONG + " " + sent)).status())
                    .isEqualTo(200);
        }
        assertThat(send(form(), Map.of("wrong", WRONG)).status()).isEqualTo(429);
        CLOCK.moveOn(Duration.ofHours(24));
        assertThat(send(form(), Map.of("wrong", WRONG)).status()).isEqualTo(200);
    }

    @Test
    void personalDetailsAreKeptNowhere() {
        long before = waiting();
        DeskVisitor.Page stopped =
                send(form(), Map.of("wrong", "Ring the office at +46 70 123 45 67, they know that it is wrong."));
        assertThat(stopped.status()).isEqualTo(400);
        assertThat(stopped.document().select(".mistakes").text())
                .contains("This looks like a telephone number", "not sent");
        assertThat(stopped.document().select(".mistakes a").attr("href")).isEqualTo("#wrong");
        assertThat(waiting()).isEqualTo(before);
        assertThat(server.ask(Audit.class).find(new Audit.Search("", "", "", null, 100_000)))
                .noneMatch(noted -> noted.deed().toString().contains("123 45 67"));
    }

    @Test
    void whatIsNoPublishedClaimCannotBeChallenged() {
        long unpublished = pen.says(LedgerPen.A_THIRD_ORGANISATION, "NOR", "coordination.focal-point", "no", 2025);
        assertThat(stranger.open("/challenge?claim=" + unpublished).status()).isEqualTo(404);
        assertThat(stranger.open("/challenge?claim=one").status()).isEqualTo(404);
        assertThat(stranger.open("/challenge").text()).contains("Number of the claim");
        assertThat(send(form(), Map.of("wrong", "No."))
                        .document()
                        .select(".mistakes a")
                        .attr("href"))
                .isEqualTo("#wrong");
        assertThat(send(form(), Map.of("wrong", WRONG, "email", "nobody"))
                        .document()
                        .select(".mistakes a")
                        .attr("href"))
                .isEqualTo("#email");
    }

    @Test
    void scriptsInWhatIsTypedStayText() {
        String script = "<script>alert(1)</script> is what this says, and it is \"wrong\".";
        send(form(), Map.of("wrong", script, "source", "<a href=javascript:alert(1)>here</a>"));
        DeskVisitor.Page list = signIn("Mona").open("/desk/challenges");
        assertThat(list.text()).contains(script);
        assertThat(list.document().select("main script, main a[href^=javascript]"))
                .isEmpty();
    }
}
