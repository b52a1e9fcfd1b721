package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.LedgerPosition;

/// Where every proposal is drawn for a second reading.
class SecondReadingTest {
    private static RealServer server;
    private static DeskVisitor analyst;
    private static DeskVisitor reviewer;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(Map.of("pledgewatch.review.second-reading", "1"));
        Team team = new Team(server);
        analyst = team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String proposed(String state) {
        analyst.submit(
                analyst.open("/desk/claims/new?document=1&subject=" + state + "&indicator=coordination.focal-point"),
                "/desk/claims",
                Map.of(
                        "choice",
                        "level:partial",
                        "validity",
                        "observed",
                        "from",
                        "2011",
                        "locator",
                        "page 9",
                        "do",
                        "propose"));
        return analyst.open("/desk/mine")
                .document()
                .select("table th .aside")
                .first()
                .text()
                .replaceAll("\\D+", "");
    }

    @Test
    void theSecondReaderSeesTheFirstAnswerOnlyAfterTheirOwn() {
        String number = proposed("KEN");
        assertThat(reviewer.open("/desk/review").document().select("table").text())
                .contains("to be read blind")
                .doesNotContain("in part", "2011");
        DeskVisitor.Page blind = reviewer.open("/desk/review/" + number);
        assertThat(blind.text()).contains("drawn for a second reading", "page 9");
        assertThat(blind.document().select("input[checked]")).isEmpty();
        assertThat(blind.text()).doesNotContain("2011", "What is proposed");

        DeskVisitor.Page seen =
                reviewer.submit(blind, "/desk/review/" + number + "/reading", Map.of("choice", "level:yes"));
        assertThat(seen.text())
                .contains("Your reading is kept", "in part", "The second reader found something else: yes");
    }

    @Test
    void whatWasDrawnIsNotAcceptedUnread() {
        String number = proposed("UGA");
        DeskVisitor.Page queue = reviewer.open("/desk/review");
        DeskVisitor.Page refused = reviewer.post(
                "/desk/review/" + number + "/accepted",
                Map.of("_csrf", queue.document().select("input[name=_csrf]").val(), "reason", "Unread."));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("drawn for a second reading").doesNotContain("What is proposed");
    }

    @Test
    void theLedgerHoldsBothReadingsWithTheDecision() throws Exception {
        String number = proposed("TZA");
        String item = "/desk/review/" + number;
        reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "level:partial"));
        DeskVisitor.Page page = reviewer.open(item);
        assertThat(page.text()).contains("Both readers found the same: in part");
        reviewer.submit(page, item + "/accepted", Map.of("reason", "Both of us read it so."));
        Ledger ledger = server.ask(Ledger.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export(new LedgerPosition(ledger.head().count()), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"kind\":\"second-reading\"")
                .contains("\"first\":\"level:partial\"")
                .contains("\"second\":\"level:partial\"");
    }

    @Test
    void anAnswerThatIsNotOnTheScaleIsRefused() {
        String number = proposed("RWA");
        DeskVisitor.Page page = reviewer.submit(
                reviewer.open("/desk/review/" + number),
                "/desk/review/" + number + "/reading",
                Map.of("choice", "level:splendid"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Choose what the document says");
    }
}
