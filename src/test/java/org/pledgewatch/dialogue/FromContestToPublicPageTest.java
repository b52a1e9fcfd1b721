package org.pledgewatch.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.LedgerPosition;

/// A contested finding is talked about, decided, published and reopened, over HTTP and without scripts.
class FromContestToPublicPageTest {
    private static final String FOCAL_POINT = "coordination.focal-point";
    private static final String BECAUSE = "No, because the office of the first report was closed in May 2018.";

    private static RealServer server;
    private static LedgerPen pen;
    private static Team team;
    private static PublicReader reader;
    private static DeskVisitor analyst;
    private static DeskVisitor reviewer;
    private static DeskVisitor editor;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        pen = new LedgerPen(server);
        team = new Team(server);
        reader = new PublicReader(server);
        analyst = team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
        editor = team.join("Emil", Role.EDITOR, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String contested(String state) {
        pen.says(LedgerPen.ONE_ORGANISATION, state, FOCAL_POINT, "yes", 2024);
        pen.says(LedgerPen.ANOTHER_ORGANISATION, state, FOCAL_POINT, "no", 2024);
        return "/desk/contested/" + state + "/" + FOCAL_POINT;
    }

    private static DeskVisitor.Page decide(DeskVisitor who, DeskVisitor.Page page, String address, String level) {
        return who.submit(page, address + "/decided", Map.of("answer", "level:" + level, "rationale", BECAUSE));
    }

    private static List<Adjudication> decisions(String state) {
        Ledger ledger = server.ask(Ledger.class);
        return ledger.inForce(new LedgerPosition(ledger.head().count())).adjudications().stream()
                .filter(one -> one.subject().text().equals(state))
                .toList();
    }

    private static String published(String path) throws Exception {
        reader.awaitNewEdition();
        return reader.text(path);
    }

    private static String publicPage(String path) throws Exception {
        return reader.text(path);
    }

    /// Example 14 of the rule's page, from two sources that differ to a third that reopens.
    @Test
    void aContestIsDecidedWithReasonsPublishedAndReopenedByNewEvidence() throws Exception {
        String address = contested("SWE");
        assertThat(published("/states/SWE")).contains("Contested");

        DeskVisitor.Page list = analyst.open("/desk/contested?area=SWE&indicator=" + FOCAL_POINT);
        assertThat(list.document().select("tbody tr")).hasSize(1);
        assertThat(list.text()).contains("Sweden", "National focal point", "yes", "no", "open");

        DeskVisitor.Page page = analyst.open(address);
        assertThat(page.document().select(".sides section")).hasSize(2);
        assertThat(page.text())
                .contains("Monitoring organisation", "page 7", "No. 48", "No. 63", "different values")
                .doesNotContain("Enter the decision");
        DeskVisitor.Page said =
                analyst.submit(page, address + "/remarks", Map.of("remark", "The second report is the later visit."));
        assertThat(said.document().select("#remarks + ul").text())
                .contains("Amara", "The second report is the later visit.");

        DeskVisitor.Page decided = decide(reviewer, reviewer.open(address), address, "no");
        assertThat(decided.text()).contains("Decided, and entered in the ledger", BECAUSE, "decided by Rosa");
        assertThat(decisions("SWE"))
                .singleElement()
                .satisfies(one -> assertThat(one.rationale().originalText()).isEqualTo(BECAUSE));

        assertThat(published("/states/SWE")).contains(BECAUSE);
        assertThat(publicPage("/disagreements?by=adjudication")).contains("Sweden", "National focal point", BECAUSE);
        assertThat(publicPage("/states/SWE.json")).contains(BECAUSE).doesNotContain("Rosa");

        long third = pen.says(LedgerPen.A_THIRD_ORGANISATION, "SWE", FOCAL_POINT, "yes", 2024);
        DeskVisitor.Page reopened = reviewer.open(address);
        assertThat(reopened.text()).contains("The decision below has lapsed", "claim " + third + ", entered on");
        assertThat(reviewer.open("/desk/contested?state=reopened").text()).contains("Sweden");
        assertThat(published("/states/SWE")).contains("Contested").doesNotContain(BECAUSE);

        decide(editor, editor.open(address), address, "yes");
        assertThat(reviewer.open(address).text()).contains("decided by Emil", "decided by Rosa");
    }

    @Test
    void whoDecidesSecondIsToldWhoDecidedWhatAndNothingIsOverwritten() {
        String address = contested("NOR");
        DeskVisitor.Page seenByRosa = reviewer.open(address);
        DeskVisitor.Page seenByEmil = editor.open(address);
        decide(reviewer, seenByRosa, address, "no");
        DeskVisitor.Page late = decide(editor, seenByEmil, address, "yes");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select(".mistakes").text())
                .contains("Nothing was entered", "Rosa decided on", "no", BECAUSE);
        assertThat(late.document().select("#rationale").val()).isEqualTo(BECAUSE);
        assertThat(late.document().select("input[name=answer][checked]").val()).isEqualTo("level:yes");
        assertThat(decisions("NOR")).hasSize(1);
    }

    @Test
    void aClaimEnteredWhileSomebodyReadsTurnsTheDecisionAway() {
        String address = contested("DNK");
        DeskVisitor.Page seen = reviewer.open(address);
        pen.says(LedgerPen.A_THIRD_ORGANISATION, "DNK", FOCAL_POINT, "partial", 2024);
        assertThat(decide(reviewer, seen, address, "no").status()).isEqualTo(409);
        assertThat(decisions("DNK")).isEmpty();
    }

    @Test
    void manyAtOnceAreOneDecision() throws Exception {
        contested("ISL");
        Matter matter = new Matter(
                org.pledgewatch.vocabulary.Subject.parse("ISL").orElseThrow(),
                new org.pledgewatch.vocabulary.IndicatorId(FOCAL_POINT));
        Contest contest = server.ask(Contests.class).find(matter).orElseThrow();
        AdjudicationDesk.Ruling ruling = new AdjudicationDesk.Ruling(
                contest.basis(), contest.answers().getFirst().answer(), null, FreeText.of(BECAUSE));
        Callable<AdjudicationDesk.Outcome> one =
                () -> server.ask(AdjudicationDesk.class).decide(team.person("Rosa"), matter, ruling);
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<AdjudicationDesk.Outcome> outcomes = people.invokeAll(java.util.Collections.nCopies(40, one)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(outcomes)
                    .filteredOn(AdjudicationDesk.Outcome.Decided.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(AdjudicationDesk.Outcome.Changed.class::isInstance)
                    .hasSize(39);
        }
        assertThat(decisions("ISL")).hasSize(1);
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        String address = contested("FIN");
        DeskVisitor.Page page = reviewer.submit(
                reviewer.open(address),
                address + "/decided",
                Map.of("answer", "level:no", "rationale", "Because.", "days", "2024"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select(".mistakes a").attr("href")).isEqualTo("#rationale");
        assertThat(page.document().select("#days").val()).isEqualTo("2024");
        assertThat(page.document().select("input[name=answer][checked]").val()).isEqualTo("level:no");
        assertThat(reviewer.submit(page, address + "/decided", Map.of("answer", "level:perhaps", "rationale", BECAUSE))
                        .document()
                        .select(".mistakes a")
                        .attr("href"))
                .isEqualTo("#answer");
        assertThat(reviewer.submit(page, address + "/decided", Map.of("days", "last year", "rationale", BECAUSE))
                        .document()
                        .select(".mistakes a")
                        .attr("href"))
                .isEqualTo("#days");
        assertThat(decisions("FIN")).isEmpty();
    }

    @Test
    void personalDetailsAreStoppedAndKeptNowhereUnlessAReviewerOverrules() throws Exception {
        String address = contested("EST");
        String typed = "Ask her at a.person@example.com about the visit.";
        DeskVisitor.Page stopped = analyst.submit(analyst.open(address), address + "/remarks", Map.of("remark", typed));
        assertThat(stopped.status()).isEqualTo(400);
        assertThat(stopped.document().select(".mistakes").text())
                .contains("not stored", "This looks like an e-mail address", "characters 12 to 31");
        assertThat(stopped.document().select("#overruled")).isEmpty();
        assertThat(analyst.open(address).text()).doesNotContain("a.person@example.com");

        DeskVisitor.Page mine = reviewer.submit(reviewer.open(address), address + "/remarks", Map.of("remark", typed));
        Map<String, String> another =
                Map.of("remark", typed + " Or at b.other@example.com.", "overruled", "The office's public address.");
        assertThat(reviewer.submit(mine, address + "/remarks", another).status())
                .as("a reason covers what was shown, and nothing else")
                .isEqualTo(400);
        DeskVisitor.Page kept = reviewer.submit(
                mine, address + "/remarks", Map.of("remark", typed, "overruled", "The office's public address."));
        assertThat(kept.text()).contains("a.person@example.com");
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(
                                team.person("Rosa").actor().value(), "overruled-screening", "", null, 10)))
                .singleElement()
                .satisfies(noted -> assertThat(noted.deed().detail())
                        .isEqualTo("The office's public address. [remark email-address 12-31]"));
        assertThat(server.ask(Audit.class).find(new Audit.Search("", "", "", null, 100_000)))
                .noneMatch(noted -> noted.deed().toString().contains("a.person"));
    }

    @Test
    void whoMayNotIsTurnedAwayAndItIsNoted() {
        String address = contested("LVA");
        DeskVisitor focalPoint = team.join("Filip", Role.FOCAL_POINT, "LVA");
        assertThat(focalPoint.open("/desk/contested").status()).isEqualTo(403);
        assertThat(focalPoint.open(address).status()).isEqualTo(403);
        String token =
                analyst.open(address).document().select("input[name=_csrf]").val();
        assertThat(analyst.post(
                                address + "/decided",
                                Map.of("_csrf", token, "answer", "level:no", "rationale", BECAUSE))
                        .status())
                .isEqualTo(403);
        assertThat(analyst.open("/desk/contested/LVA/coordination.no-such").status())
                .isEqualTo(404);
        assertThat(decisions("LVA")).isEmpty();
    }
}
