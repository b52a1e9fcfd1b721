package org.pledgewatch.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.RealServer;

/// A round of reply from its opening to the public page: what the focal point sees, sends and may no longer send.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightOfReplyTest {
    private static final String FOCAL_POINT = "coordination.focal-point";
    private static final String SWEDEN = "/desk/replies/1/SWE";
    private static final String FINDING = SWEDEN + "/" + FOCAL_POINT;
    private static final String REPLY = "Kontoret öppnade igen i mars 2025; se dokumentet.";

    private static final MovableClock CLOCK = new MovableClock(Instant.parse("2026-11-25T09:00:00Z"));
    private static RealServer server;
    private static PublicReader reader;
    private static Team team;
    private static DeskVisitor editor;
    private static DeskVisitor analyst;
    private static DeskVisitor sweden;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(CLOCK);
        reader = new PublicReader(server);
        team = new Team(server, CLOCK);
        editor = team.join("Emil", Role.EDITOR, null);
        analyst = team.join("Amara", Role.ANALYST, null);
        sweden = team.join("Saga", Role.FOCAL_POINT, "SWE");
        new LedgerPen(server).says(LedgerPen.ONE_ORGANISATION, "SWE", FOCAL_POINT, "no", 2025);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static DeskVisitor.Page openRound(String days, String... states) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        fields.add(Map.entry(
                "_csrf",
                editor.open("/desk/rounds")
                        .document()
                        .select("form.form input[name=_csrf]")
                        .val()));
        fields.add(Map.entry("days", days));
        for (String state : states) {
            fields.add(Map.entry("state", state));
        }
        return editor.postAll("/desk/rounds", fields);
    }

    @Test
    @Order(1)
    void anEditorOpensARoundAndEverybodySeesTheClock() throws Exception {
        assertThat(openRound("400", "SWE").document().select(".mistakes a").attr("href"))
                .isEqualTo("#days");
        assertThat(openRound("30").document().select(".mistakes a").attr("href"))
                .isEqualTo("#states");
        assertThat(openRound("30", "XYZ").status()).isEqualTo(400);

        assertThat(openRound("30", "SWE", "NOR", "DNK").text())
                .contains("The round is open", "Denmark, Norway, Sweden", "25 December 2026, 23:59 UTC");
        assertThat(openRound("30", "SWE").text()).contains("a round is open already for Sweden");

        assertThat(reader.text("/replies")).contains("Sweden", "25 December 2026, 23:59 UTC");
        assertThat(sweden.open(SWEDEN).text())
                .contains("Draft card of Sweden", "Open until 25 December 2026, 23:59 UTC", "National focal point");
        assertThat(analyst.open("/desk/replies").text()).contains("Denmark", "Norway", "Sweden");
        assertThat(sweden.open("/desk/replies").text()).contains("Sweden").doesNotContain("Norway");
        assertThat(sweden.open("/desk/rounds").status()).isEqualTo(403);
    }

    @Test
    @Order(2)
    void nobodySeesAnothersCardOrRepliesToIt() {
        DeskVisitor.Page own = sweden.open(FINDING);
        String token =
                own.document().select("form.form input[name=_csrf]").first().val();
        Map<String, String> reply =
                Map.of("_csrf", token, "do", "send", "language", "en", "text", "It is not so at all.");
        String another = "/desk/replies/1/NOR/" + FOCAL_POINT;
        assertThat(sweden.open("/desk/replies/1/NOR").status()).isEqualTo(403);
        assertThat(sweden.open(another).status()).isEqualTo(403);
        assertThat(sweden.post(another, reply).status()).isEqualTo(403);
        assertThat(sweden.post(another + "/draft", reply).status()).isEqualTo(403);
        assertThat(sweden.post(FINDING + "/answered", Map.of("_csrf", token, "answer", "Yes."))
                        .status())
                .isEqualTo(403);
        assertThat(sweden.open("/desk/replies/9/SWE").status()).isEqualTo(404);
        assertThat(sweden.open(SWEDEN + "/context.adopted-on").status()).isEqualTo(404);
        assertThat(server.ask(Replies.class).newest()).isEmpty();
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(
                                team.person("Saga").actor().value(), "refused", "/desk/replies/1/NOR", null, 10)))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @Order(3)
    void aDraftIsKeptAndASecondTabOverwritesNothing() {
        DeskVisitor.Page page = sweden.open(FINDING);
        assertThat(page.text())
                .contains("Has the state named a national focal point", "No. 48", "page 7", "not a reporting channel");
        DeskVisitor.Page other = sweden.open(FINDING);
        DeskVisitor.Page saved =
                sweden.submit(page, FINDING, Map.of("language", "sv", "text", "Kontoret", "do", "save"));
        assertThat(saved.document().select("#text").val()).isEqualTo("Kontoret");
        assertThat(saved.document().select("#language option[selected]").val()).isEqualTo("sv");
        DeskVisitor.Page late = sweden.submit(other, FINDING, Map.of("text", "Something else", "do", "save"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("#text").val()).isEqualTo("Something else");
        assertThat(late.document().select("#saved-elsewhere").text()).contains("Kontoret");
        assertThat(sweden.open(FINDING).document().select("#text").val()).isEqualTo("Kontoret");
        assertThat(sweden.open(SWEDEN).text()).contains("draft");
        assertThat(analyst.open(FINDING).text()).doesNotContain("Kontoret");
        DeskVisitor.Page both = sweden.submit(late, FINDING, Map.of("do", "save"));
        assertThat(both.status()).as("who has seen both may go on").isEqualTo(200);
        assertThat(both.document().select("#text").val()).isEqualTo("Something else");
        DeskVisitor.Page wrong = sweden.post(
                SWEDEN + "/no-such-question/draft",
                Map.of(
                        "_csrf",
                        page.document().select("input[name=_csrf]").first().val(),
                        "text",
                        "A reply."));
        assertThat(wrong.status()).isEqualTo(404);
    }

    @Test
    @Order(4)
    void whatIsWrongIsSaidAtItsField() {
        DeskVisitor.Page page = sweden.open(FINDING);
        assertThat(wrong(page, Map.of("text", ""))).isEqualTo("#text");
        assertThat(wrong(page, Map.of("text", REPLY, "documents", "48, 999999")))
                .isEqualTo("#documents");
        assertThat(wrong(page, Map.of("text", REPLY, "addresses", "javascript:alert(1)")))
                .isEqualTo("#addresses");
        assertThat(wrong(page, Map.of("text", REPLY, "language", "<b>"))).isEqualTo("#language");
        assertThat(wrong(page, Map.of("text", "Write to saga@example.org about it.")))
                .isEqualTo("#text");
        assertThat(server.ask(Replies.class).newest()).isEmpty();
    }

    private static String wrong(DeskVisitor.Page page, Map<String, String> fields) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("do", "send");
        DeskVisitor.Page answer = sweden.submit(page, FINDING, sent);
        assertThat(answer.status()).isEqualTo(400);
        return answer.document().select(".mistakes a").attr("href");
    }

    @Test
    @Order(5)
    void aReplyIsSentAnsweredRevisedAndAnsweredAgain() {
        DeskVisitor.Page first = sweden.open(FINDING);
        DeskVisitor.Page sent = sweden.submit(
                first,
                FINDING,
                Map.of(
                        "language", "sv",
                        "text", "Kontoret finns.",
                        "documents", "48 63",
                        "addresses", "https://www.regeringen.se/plan",
                        "do", "send"));
        assertThat(sent.text()).contains("The reply is sent", "Kontoret finns.");
        assertThat(sweden.submit(first, FINDING, Map.of("language", "sv", "text", "Old tab", "do", "send"))
                        .status())
                .isEqualTo(409);
        assertThat(sweden.submit(first, FINDING, Map.of("text", "Old tab", "do", "save"))
                        .status())
                .as("what was begun before the reply was sent is no draft of its revision")
                .isEqualTo(409);
        assertThat(sweden.open(FINDING).document().select("#text").val()).isEqualTo("Kontoret finns.");

        DeskVisitor.Page seen = analyst.open(FINDING);
        DeskVisitor.Page seenByEmil = editor.open(FINDING);
        DeskVisitor.Page helpFirst = analyst.submit(
                seen, FINDING + "/answered", Map.of("answer", "He made me do things I did not want, a witness said."));
        assertThat(helpFirst.document().select(".mistakes a").attr("href")).isEqualTo("/help");
        assertThat(helpFirst.document().select("form[action$=answered] input[name=help]"))
                .as("sent again, it is taken")
                .hasSize(1);
        assertThat(analyst.submit(seen, FINDING + "/answered", Map.of("answer", "We have read document 48 again."))
                        .text())
                .contains("Answered", "We have read document 48 again.");
        DeskVisitor.Page late =
                editor.submit(seenByEmil, FINDING + "/answered", Map.of("answer", "Something different."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select("#answer").val()).isEqualTo("Something different.");

        sweden.submit(
                sweden.open(FINDING),
                FINDING,
                Map.of("language", "sv", "text", REPLY, "documents", "48", "do", "send"));
        DeskVisitor.Page revised = editor.open(FINDING);
        assertThat(revised.text()).contains(REPLY).doesNotContain("We have read document 48 again.");
        editor.submit(revised, FINDING + "/answered", Map.of("answer", "The claim is for 2025; we look at 2026 next."));
        assertThat(analyst.open("/desk").text()).contains("Draft cards");
    }

    @Test
    @Order(6)
    void whileTheRoundIsOpenAnEditionShowsWhatWasSentAndWhoMayStillReply() throws Exception {
        reader.awaitNewEdition();
        assertThat(reader.text("/states/SWE"))
                .contains(
                        "Sweden was asked to reply by 25 December 2026, and replied",
                        REPLY,
                        "The claim is for 2025; we look at 2026 next.")
                .doesNotContain("Saga");
        assertThat(reader.text("/states/NOR"))
                .contains("Norway may reply until 25 December 2026; when this edition was published");
        assertThat(reader.text("/states/FIN")).doesNotContain("Right of reply");
        assertThat(reader.text("/states/SWE.json").replaceAll("\\s", ""))
                .contains(
                        "\"rightOfReply\":{\"askedOn\":\"2026-11-25\",\"until\":\"2026-12-25\",\"outcome\":\"replied\"}")
                .contains(REPLY.replace(" ", ""))
                .contains("\"language\":\"sv\"");
        assertThat(reader.text("/states/SWE.csv")).contains("reply_language", REPLY);
    }

    @Test
    @Order(7)
    void afterTheLastMinuteNothingIsTakenAndNothingTypedIsLost() throws Exception {
        CLOCK.moveOn(Duration.between(CLOCK.instant(), Instant.parse("2026-12-25T23:59:30Z")));
        sweden = signIn("Saga");
        DeskVisitor.Page page = sweden.open(FINDING);
        CLOCK.moveOn(Duration.ofSeconds(30));
        DeskVisitor.Page late =
                sweden.submit(page, FINDING, Map.of("language", "sv", "text", "Half a minute late", "do", "send"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select(".mistakes").text())
                .isEqualTo("Closed: the last moment for a reply was 25 December 2026, 23:59 UTC, and nothing is taken"
                        + " any more.");
        assertThat(late.text()).contains("Half a minute late");
        assertThat(sweden.open(FINDING).document().select("#text")).isEmpty();
        assertThat(reader.text("/replies")).doesNotContain("Sweden");

        editor = signIn("Emil");
        assertThat(editor.submit(
                                editor.open(FINDING),
                                FINDING + "/answered",
                                Map.of("answer", "Answered after the clock ran out."))
                        .text())
                .contains("Answered after the clock ran out.");
    }

    private static DeskVisitor signIn(String name) {
        DeskVisitor visitor = team.visitor(name);
        visitor.signIn(team.person(name).email(), DeskVisitor.password(name));
        return visitor;
    }

    @Test
    @Order(8)
    void noReplyIsSaidToBeNoReplyAndWhatWasSentStays() throws Exception {
        reader.awaitNewEdition();
        assertThat(reader.text("/states/NOR"))
                .contains("Norway was asked to reply. No reply was received by 25 December 2026.");
        assertThat(reader.text("/states/NOR.json").replaceAll("\\s", ""))
                .contains("\"outcome\":\"no-reply\"", "\"replies\":[]");
        assertThat(reader.text("/states/SWE")).contains(REPLY, "Answered after the clock ran out.");
        assertThat(reader.text("/states/SWE?edition=2")).doesNotContain("Answered after the clock ran out.");
        assertThat(reader.text("/states/NOR?edition=1")).doesNotContain("Right of reply");
        assertThat(openRound("10", "SWE").text()).contains("The round is open");
    }
}
