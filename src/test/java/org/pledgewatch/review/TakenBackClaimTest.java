package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.transaction.support.TransactionTemplate;

/// An editor takes one claim of a batch back, and everybody can read that it was wrong.
class TakenBackClaimTest {
    private static final String REASON = "The table gives the day of signature.";

    private static RealServer server;
    private static Team team;
    private static DeskVisitor editor;
    private static DeskVisitor analyst;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        team = new Team(server);
        editor = team.join("Ines", Role.EDITOR, null);
        analyst = team.join("Amara", Role.ANALYST, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static int inForce() {
        Ledger ledger = server.ask(Ledger.class);
        return ledger.inForce(new LedgerPosition(ledger.head().count()))
                .claims()
                .size();
    }

    private static String address(int claim) {
        return "/desk/entered/" + claim;
    }

    private static DeskVisitor.Page takeBack(int claim, String reason) {
        return editor.submit(editor.open(address(claim)), address(claim) + "/taken-back", Map.of("reason", reason));
    }

    @Test
    void oneClaimIsTakenBackTheOthersOfItsBatchStayAndThePublicReadsWhy() {
        int before = inForce();
        DeskVisitor.Page done = takeBack(2, REASON);
        assertThat(done.text()).contains("It is taken back", "Taken back: " + REASON);
        assertThat(done.document().select("#reason").val()).isEmpty();
        assertThat(inForce()).isEqualTo(before - 1);

        DeskVisitor stranger = new DeskVisitor(server.address());
        assertThat(stranger.open("/corrections").text()).contains(REASON, "Claim 2 taken back");
        String json = new String(stranger.ask("/corrections.json").body(), StandardCharsets.UTF_8);
        assertThat(json).contains("\"single\":[2]", "\"batch\":null", REASON);
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(team.person("Ines").actor().value(), "withdrew-claim", "", null, 10)))
                .anySatisfy(noted -> assertThat(noted.deed().about()).isEqualTo("claim 2"));
    }

    @Test
    void aReasonThatHasToGoIsSaidInOtherWordsAndStandsOnceInTheCorrections() {
        takeBack(6, "It was taken from the wrong row.");
        DeskVisitor.Page restated = takeBack(6, "The row was another.");
        assertThat(restated.text()).contains("Taken back: The row was another.");
        assertThat(new DeskVisitor(server.address()).open("/corrections").text())
                .contains("The row was another.")
                .doesNotContain("wrong row");
        Ledger ledger = server.ask(Ledger.class);
        long first = ledger.withdrawals().stream()
                .filter(one -> one.reason().contains("wrong row"))
                .findFirst()
                .orElseThrow()
                .entry();
        server.ask(TransactionTemplate.class)
                .executeWithoutResult(_ -> ledger.redact(
                        first, "It named somebody.", team.person("Ines").actor()));
        assertThat(editor.open(address(6)).text()).contains("Taken back: The row was another.");
    }

    @Test
    void whoComesSecondIsTold() {
        DeskVisitor.Page open = editor.open(address(3));
        takeBack(3, REASON);
        DeskVisitor.Page second = editor.submit(open, address(3) + "/taken-back", Map.of("reason", "Something else."));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Somebody else took it back", "Taken back: " + REASON);
        assertThat(new DeskVisitor(server.address()).open("/corrections").text())
                .doesNotContain("Something else.");
    }

    @Test
    void aReasonIsNeededAndScreened() {
        int before = inForce();
        assertThat(takeBack(4, " ").status()).isEqualTo(400);
        DeskVisitor.Page stopped = takeBack(4, "Ask somebody@example.org, who entered it.");
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.document().select("#reason").val()).contains("somebody@example.org");
        assertThat(inForce()).isEqualTo(before);
    }

    @Test
    void othersSeeItAndCannotTakeItBack() {
        DeskVisitor.Page page = analyst.open(address(5));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.document().select("form[action$=taken-back]")).isEmpty();
        assertThat(analyst.post(
                                address(5) + "/taken-back",
                                Map.of(
                                        "reason",
                                        REASON,
                                        "_csrf",
                                        page.document()
                                                .select("input[name=_csrf]")
                                                .val()))
                        .status())
                .isEqualTo(403);
        assertThat(analyst.open("/desk/entered?claim=5").address()).endsWith(address(5));
        assertThat(analyst.open("/desk/entered?claim=five").status()).isEqualTo(404);
        assertThat(analyst.open(address(1)).status()).as("a batch is no claim").isEqualTo(404);
        assertThat(analyst.open(address(999_999)).status()).isEqualTo(404);
    }

    private static void enter(String state) {
        DeskVisitor reviewer = team.join("Rosa", Role.REVIEWER, null);
        String form = "/desk/claims/new?document=1&subject=" + state + "&indicator=coordination.focal-point";
        analyst.submit(
                analyst.open(form),
                "/desk/claims",
                Map.of(
                        "choice", "level:yes",
                        "validity", "observed",
                        "from", "2011",
                        "locator", "page 1",
                        "do", "propose"));
        reviewer.submit(reviewer.open("/desk/review/1"), "/desk/review/1/accepted", Map.of("reason", "I read it."));
    }

    @Test
    void aBatchIsOpenedFromTheListAndTakenBackAsAWhole() {
        enter("KEN");
        DeskVisitor.Page list = editor.open("/desk/batches");
        String address = list.document().select("table th a").first().attr("href");
        DeskVisitor.Page batch = editor.open(address);
        assertThat(batch.text()).contains("accepted by Rosa", "One claim of it is in force", "Kenya");
        String claim =
                batch.document().select("td a[href^=/desk/entered/]").last().attr("href");
        assertThat(analyst.open(address).document().select("form[action$=taken-back]"))
                .isEmpty();

        DeskVisitor.Page done =
                editor.submit(batch, address + "/taken-back", Map.of("reason", "The file was that of another year."));
        assertThat(done.text()).contains("It is taken back", "another year", "Nothing of it is in force");
        assertThat(editor.open(claim).text()).contains("Taken back: The file was that of another year.");
        assertThat(editor.open("/desk/batches").text()).contains("another year");
        assertThat(editor.submit(batch, address + "/taken-back", Map.of("reason", "Once more."))
                        .status())
                .isEqualTo(409);
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(team.person("Ines").actor().value(), "withdrew-batch", "", null, 10)))
                .hasSize(1);
        assertThat(editor.open("/desk/batches/9999").status()).isEqualTo(404);
    }
}
