package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// An analyst fills in the form, a reviewer decides, and the ledger holds it, over HTTP and without scripts.
class FromFormToLedgerTest {
    private static final String FOCAL_POINT = "coordination.focal-point";

    private static RealServer server;
    private static DeskVisitor analyst;
    private static DeskVisitor reviewer;
    private static Team team;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        team = new Team(server);
        analyst = team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Map<String, String> answered(String more) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "choice", "level:yes",
                "validity", "observed",
                "from", "2001",
                "locator", "page 12, " + more));
        return fields;
    }

    private static String form(String state) {
        return "/desk/claims/new?document=1&subject=" + state + "&indicator=" + FOCAL_POINT;
    }

    private static long proposed(DeskVisitor author, String state, String more) {
        Map<String, String> fields = answered(more);
        fields.put("do", "propose");
        DeskVisitor.Page mine = author.submit(author.open(form(state)), "/desk/claims", fields);
        assertThat(mine.text()).contains("It is proposed");
        String first = mine.document().select("table th .aside").first().text();
        return Long.parseLong(first.replaceAll(".*proposal (\\d+).*", "$1"));
    }

    private static InForce inForce() {
        Ledger ledger = server.ask(Ledger.class);
        return ledger.inForce(new LedgerPosition(ledger.head().count()));
    }

    @Test
    void whatIsProposedReachesTheLedgerByADecisionAndNotBefore() {
        int before = inForce().claims().size();
        DeskVisitor.Page form = analyst.open(form("KEN"));
        assertThat(form.status()).isEqualTo(200);
        assertThat(form.text()).contains("How to code it", "In the ledger already", "This is not a reporting channel");

        Map<String, String> check = answered("first path");
        check.put("do", "check");
        DeskVisitor.Page checked = analyst.submit(form, "/desk/claims", check);
        assertThat(checked.document().select("#checked").text()).contains("first claim on this question", "seen 2001");
        assertThat(checked.document().select("#locator").val()).isEqualTo("page 12, first path");

        long number = proposed(analyst, "KEN", "first path");
        assertThat(inForce().claims()).hasSize(before);

        DeskVisitor.Page item = reviewer.open("/desk/review/" + number);
        assertThat(item.text()).contains("Kenya", "page 12, first path", "it would be the first", "Amara");
        DeskVisitor.Page after = reviewer.submit(
                item, "/desk/review/" + number + "/accepted", Map.of("reason", "I read page 12; it says so."));
        assertThat(after.text()).contains("Accepted, and entered in the ledger");
        assertThat(inForce().claims()).hasSize(before + 1).last().satisfies(claim -> {
            assertThat(claim.subject().text()).isEqualTo("KEN");
            assertThat(claim.citation().locator()).isEqualTo("page 12, first path");
        });
        assertThat(analyst.open("/desk/mine").text()).contains("accepted", "I read page 12; it says so.");
        assertThat(reviewer.open("/desk/review/" + number).text()).contains("Accepted by Rosa");
    }

    @Test
    void theLedgerSaysWhoProposedWhoAcceptedAndWhy() throws Exception {
        long number = proposed(analyst, "UGA", "names");
        reviewer.submit(
                reviewer.open("/desk/review/" + number),
                "/desk/review/" + number + "/accepted",
                Map.of("reason", "Checked against the page."));
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        Ledger ledger = server.ask(Ledger.class);
        ledger.export(new LedgerPosition(ledger.head().count()), out);
        String exported = out.toString(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(exported)
                .contains("\"reason\":\"Checked against the page.\"")
                .contains("\"proposedBy\":\"" + team.person("Amara").actor() + "\"")
                .contains("\"acceptedBy\":\"" + team.person("Rosa").actor() + "\"")
                .doesNotContain("Amara")
                .doesNotContain("Rosa")
                .doesNotContain("@example.org");
    }

    @Test
    void aReasonThatIsStoppedComesBackWithWhatWasChosen() {
        long number = proposed(analyst, "MUS", "together");
        DeskVisitor.Page queue = reviewer.open("/desk/review?area=MUS&others=yes");
        DeskVisitor.Page stopped = reviewer.submit(
                queue,
                "/desk/review/accepted",
                Map.of("proposal", String.valueOf(number), "reason", "Ask somebody@example.com on page 12."));
        assertThat(stopped.status()).isEqualTo(422);
        assertThat(stopped.document().select(".mistakes a[href=#reason]").text())
                .contains("Reason, characters 5 to 24: This looks like an e-mail address");
        assertThat(stopped.document().select("#reason").val()).isEqualTo("Ask somebody@example.com on page 12.");
        assertThat(stopped.document().select("input[name=proposal][checked]").eachAttr("value"))
                .containsExactly(String.valueOf(number));
        assertThat(stopped.document().select("#area option[selected]").val()).isEqualTo("MUS");
        assertThat(stopped.document().select("table.queue tbody tr")).hasSize(1);

        DeskVisitor.Page accepted = reviewer.submit(
                stopped,
                "/desk/review/accepted",
                Map.of("proposal", String.valueOf(number), "overruled", "The office's public address."));
        assertThat(accepted.text()).contains("One proposal was accepted");
        assertThat(analyst.open("/desk/mine").text()).contains("Ask somebody@example.com on page 12.");
    }

    @Test
    void whatIsStoppedOnAnItemStaysInItsFieldAndOnlyAReviewerOverrulesIt() throws Exception {
        long number = proposed(analyst, "MWI", "stopped");
        String item = "/desk/review/" + number;
        String typed = "Ask somebody@example.com on page 12.";
        DeskVisitor.Page remark = analyst.submit(analyst.open(item), item + "/remarks", Map.of("remark", typed));
        assertThat(remark.status()).isEqualTo(422);
        assertThat(remark.document().select(".mistakes a[href=#remark]").text()).contains("e-mail address");
        assertThat(remark.document().select("#remark").val()).isEqualTo(typed);
        assertThat(remark.document().select("#overruled")).isEmpty();

        DeskVisitor.Page reason = reviewer.submit(reviewer.open(item), item + "/returned", Map.of("reason", typed));
        assertThat(reason.status()).isEqualTo(422);
        assertThat(reason.document().select("#decide #overruled")).hasSize(1);
        assertThat(reason.document().select("#reason").val()).isEqualTo(typed);
        assertThat(reason.document().select("#remark").val()).isEmpty();
        assertThat(reviewer.open(item).text()).doesNotContain("somebody@example.com");

        Map<String, String> why = Map.of("overruled", "The office's public address.");
        assertThat(reviewer.submit(reason, item + "/returned", why).text()).contains("Returned");
        assertThat(analyst.open("/desk/mine").text()).contains(typed);
    }

    @Test
    void whatNobodyCanHaveLookedAtIsNotOverruled() {
        long number = proposed(analyst, "LSO", "too much");
        String item = "/desk/review/" + number;
        DeskVisitor.Page stopped = reviewer.submit(
                reviewer.open(item), item + "/returned", Map.of("reason", "ask a.b@example.org, ".repeat(94)));
        assertThat(stopped.document().select("#overruled"))
                .as("94 can be looked at")
                .hasSize(1);
        assertThat(stopped.document().select(".mistakes a").first().text()).startsWith("Reason, characters 5 to 19:");
        DeskVisitor.Page more = reviewer.submit(
                reviewer.open(item), item + "/returned", Map.of("reason", "at a.b@example.org,".repeat(105)));
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.document().select("#overruled")).isEmpty();
        assertThat(more.text()).contains("It is too much of it");
    }

    @Test
    void whoSeemsToTellOfHarmIsShownHelpFirst() throws Exception {
        long number = proposed(analyst, "MOZ", "help first");
        String item = "/desk/review/" + number;
        DeskVisitor.Page help = analyst.submit(
                analyst.open(item), item + "/remarks", Map.of("remark", "He made me do things I did not want."));
        assertThat(help.status()).isEqualTo(422);
        assertThat(help.document().select(".mistakes a").attr("href")).isEqualTo("/help");
        assertThat(analyst.open(item).text()).contains("Nothing said yet");
        assertThat(analyst.submit(help, item + "/remarks", Map.of()).text()).contains("He made me do things");
    }

    @Test
    void whoDecidesSeesWhatWasTakenBackOnTheQuestion() {
        long first = proposed(analyst, "BDI", "once");
        reviewer.submit(
                reviewer.open("/desk/review/" + first),
                "/desk/review/" + first + "/accepted",
                Map.of("reason", "Read."));
        long batch = Long.parseLong(reviewer.open("/desk/review/" + first)
                .document()
                .select(".said")
                .text()
                .replaceAll(".*[Bb]atch (\\d+).*", "$1"));
        server.ask(WithdrawDesk.class)
                .withdraw(new BatchNumber((int) batch), "It was read from the table of another year.", "amara");

        long again = proposed(analyst, "BDI", "once");
        assertThat(reviewer.open("/desk/review/" + again).text())
                .contains("Taken back earlier", "It says what is proposed here", "the table of another year")
                .contains("it would be the first");
    }

    @Test
    void nobodyDecidesOnTheirOwn() {
        long number = proposed(reviewer, "TZA", "own");
        assertThat(reviewer.open("/desk/review/" + number).text())
                .contains("You proposed this yourself")
                .doesNotContain("Your decision");
        Map<String, String> fields = new HashMap<>(Map.of("reason", "Because."));
        DeskVisitor.Page page = reviewer.open("/desk/review");
        fields.put("_csrf", page.document().select("input[name=_csrf]").val());
        assertThat(reviewer.post("/desk/review/" + number + "/accepted", fields).status())
                .isEqualTo(403);
        assertThat(server.ask(Queue.class).isWaiting(new org.pledgewatch.intake.ProposalNumber(number)))
                .isTrue();
    }

    @Test
    void aReturnedProposalComesBackWithItsReasonAndIsProposedAgain() {
        long number = proposed(analyst, "RWA", "wrong page");
        reviewer.submit(
                reviewer.open("/desk/review/" + number),
                "/desk/review/" + number + "/returned",
                Map.of("reason", "Page 12 speaks of Burundi."));
        DeskVisitor.Page mine = analyst.open("/desk/mine");
        assertThat(mine.text()).contains("returned", "Page 12 speaks of Burundi.");

        DeskVisitor.Page again = analyst.open("/desk/claims/new?replaces=" + number);
        assertThat(again.document().select("#locator").val()).isEqualTo("page 12, wrong page");
        assertThat(again.document().select("input[name=choice][checked]").val()).isEqualTo("level:yes");
        analyst.submit(again, "/desk/claims", Map.of("locator", "page 14", "do", "propose"));
        String next = analyst.open("/desk/mine")
                .document()
                .select("table th .aside")
                .first()
                .text()
                .replaceAll("\\D+", "");
        assertThat(reviewer.open("/desk/review/" + next).text()).contains("page 14", "Page 12 speaks of Burundi.");
    }

    @Test
    void whoComesSecondIsToldAndNothingIsOverwritten() {
        long number = proposed(analyst, "BDI", "two at once");
        DeskVisitor second = team.join("Sven", Role.REVIEWER, null);
        DeskVisitor.Page seenByRosa = reviewer.open("/desk/review/" + number);
        DeskVisitor.Page seenBySven = second.open("/desk/review/" + number);
        reviewer.submit(seenByRosa, "/desk/review/" + number + "/accepted", Map.of("reason", "Right."));
        DeskVisitor.Page late =
                second.submit(seenBySven, "/desk/review/" + number + "/returned", Map.of("reason", "Wrong page."));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Somebody else decided", "Accepted by Rosa", "Right.", "Wrong page.");
    }

    @Test
    void aRivalIsSaidAtOnceAndStandsBesideWhatItContradicts() {
        Map<String, String> no = answered("second voice");
        long first = proposed(analyst, "MWI", "first voice");
        reviewer.submit(
                reviewer.open("/desk/review/" + first),
                "/desk/review/" + first + "/accepted",
                Map.of("reason", "Right."));
        no.put("choice", "level:no");
        no.put("do", "check");
        DeskVisitor.Page checked = analyst.submit(
                analyst.open("/desk/claims/new?document=2&subject=MWI&indicator=" + FOCAL_POINT), "/desk/claims", no);
        assertThat(checked.document().select("#checked").text()).contains("This contradicts what is there");
    }

    @Test
    void anotherLookOfTheSameSeriesIsNoContradiction() {
        long first = proposed(analyst, "SYC", "seen in 2001");
        reviewer.submit(
                reviewer.open("/desk/review/" + first),
                "/desk/review/" + first + "/accepted",
                Map.of("reason", "Right."));
        Map<String, String> later = answered("seen again");
        later.putAll(Map.of("choice", "level:no", "from", "2002", "asserted", "2002", "do", "check"));
        DeskVisitor.Page checked = analyst.submit(analyst.open(form("SYC")), "/desk/claims", later);
        assertThat(checked.document().select("#checked").text())
                .contains("The same series said otherwise at another time")
                .doesNotContain("contradicts");
        later.put("do", "propose");
        analyst.submit(analyst.open(form("SYC")), "/desk/claims", later);
        DeskVisitor.Page item = reviewer.open(analyst.open("/desk/mine")
                .document()
                .select("table th .aside")
                .first()
                .text()
                .replaceAll(".*proposal (\\d+).*", "/desk/review/$1"));
        assertThat(item.text()).contains("news, and no contradiction").doesNotContain("contradicts");
    }

    /// Such proposals may wait from a time when they were not refused at once.
    @Test
    void whatNoSourceCanSayYetIsNotAccepted() {
        Proposals proposals = server.ask(Proposals.class);
        long first = proposed(analyst, "COM", "to come");
        Claim claim =
                proposals.find(new ProposalNumber(first)).orElseThrow().claim().orElseThrow();
        Claim toCome = new Claim(
                claim.id(),
                claim.subject(),
                claim.indicator(),
                claim.answer(),
                claim.validity(),
                DateBounds.parse("2206").orElseThrow(),
                claim.citation(),
                claim.fit());
        ProposalNumber number = new TransactionTemplate(server.ask(PlatformTransactionManager.class))
                .execute(_ -> proposals
                        .add(team.person("Amara").actor(), null, List.of(new Proposals.New(toCome, 0, Map.of(), null)))
                        .first());
        String item = "/desk/review/" + number;
        DeskVisitor.Page refused =
                reviewer.submit(reviewer.open(item), item + "/accepted", Map.of("reason", "Why not."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("a day still to come");
    }

    @Test
    void whatTheLedgerHasAlreadyIsSaidAndNotEnteredTwice() {
        long first = proposed(analyst, "ZMB", "once");
        long second = proposed(analyst, "ZMB", "twice");
        reviewer.submit(
                reviewer.open("/desk/review/" + first),
                "/desk/review/" + first + "/accepted",
                Map.of("reason", "Right."));
        int before = inForce().claims().size();
        DeskVisitor.Page refused = reviewer.submit(
                reviewer.open("/desk/review/" + second),
                "/desk/review/" + second + "/accepted",
                Map.of("reason", "Right."));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("The ledger has this already");
        assertThat(inForce().claims()).hasSize(before);
        assertThat(server.ask(Queue.class).isWaiting(new org.pledgewatch.intake.ProposalNumber(second)))
                .isTrue();
    }

    @Test
    void severalAreAcceptedTogetherAndTheExceptionsListed() {
        long own = proposed(reviewer, "MOZ", "own");
        long one = proposed(analyst, "AGO", "together");
        long two = proposed(analyst, "NAM", "together");
        DeskVisitor.Page queue = reviewer.open("/desk/review");
        assertThat(queue.document().select("input[name=proposal][value=" + own + "]"))
                .isEmpty();
        String token = queue.document().select("input[name=_csrf]").val();
        int before = inForce().claims().size();
        DeskVisitor.Page done = reviewer.postAll(
                "/desk/review/accepted",
                List.of(
                        Map.entry("_csrf", token),
                        Map.entry("reason", "All on one page, read."),
                        Map.entry("proposal", Long.toString(own)),
                        Map.entry("proposal", Long.toString(one)),
                        Map.entry("proposal", Long.toString(two))));
        assertThat(done.text()).contains("2 proposals were accepted", "You proposed this yourself");
        assertThat(inForce().claims()).hasSize(before + 2);
    }

    @Test
    void anAuthorTakesBackWhatStillWaits() {
        long number = proposed(analyst, "LSO", "a mistake");
        analyst.submit(analyst.open("/desk/mine"), "/desk/mine/" + number + "/taken-back", Map.of());
        assertThat(reviewer.open("/desk/review/" + number).text()).contains("Taken back by its author");
    }

    @Test
    void aNationalContributorProposesForTheirStateOnly() {
        DeskVisitor tonga = team.join("Talia", Role.NATIONAL_CONTRIBUTOR, "TON");
        assertThat(tonga.open("/desk/claims").document().select("#subject option[value]"))
                .extracting(option -> option.attr("value"))
                .containsExactly("", "TON");
        assertThat(tonga.open(form("SWE")).status()).isEqualTo(403);
        Map<String, String> fields = answered("own state");
        fields.put("do", "propose");
        fields.put("subject", "SWE");
        assertThat(tonga.submit(tonga.open(form("TON")), "/desk/claims", fields).status())
                .isEqualTo(403);
        assertThat(tonga.open("/desk/review").status()).isEqualTo(403);
        long number = proposed(tonga, "TON", "own state");
        assertThat(tonga.open("/desk/review/" + number).status()).isEqualTo(403);
    }

    @Test
    void whoSeesNoQueueTalksAboutTheirOwnAndProposesAgain() {
        DeskVisitor tonga = team.join("Tevita", Role.FOCAL_POINT, "TON");
        DeskVisitor samoa = team.join("Sina", Role.NATIONAL_CONTRIBUTOR, "WSM");
        long number = proposed(tonga, "TON", "of a focal point");
        String item = "/desk/mine/" + number;
        reviewer.submit(
                reviewer.open("/desk/review/" + number),
                "/desk/review/" + number + "/remarks",
                Map.of("remark", "Which office is meant?"));
        assertThat(tonga.open("/desk/mine").document().select("a[href=" + item + "]"))
                .hasSize(1);
        DeskVisitor.Page seen = tonga.open(item);
        assertThat(seen.text())
                .contains("Which office is meant?", "the desk", "What is proposed", "Tevita")
                .doesNotContain("Rosa", "Your decision");
        DeskVisitor.Page empty = tonga.submit(seen, item + "/remarks", Map.of("remark", " "));
        assertThat(empty.status()).isEqualTo(400);
        assertThat(empty.document().select(".mistakes a").attr("href")).isEqualTo("#remark");
        assertThat(tonga.submit(seen, item + "/remarks", Map.of("remark", "The one on page 12."))
                        .address())
                .endsWith(item + "?done=said");
        DeskVisitor.Page asked = reviewer.open("/desk/review/" + number);
        assertThat(asked.text()).contains("The one on page 12.", "Tevita");

        reviewer.submit(asked, "/desk/review/" + number + "/returned", Map.of("reason", "Cite the office."));
        DeskVisitor.Page returned = tonga.open(item);
        assertThat(returned.text())
                .contains("Returned by the desk", "Cite the office.")
                .doesNotContain("Rosa");
        String again = "/desk/claims/new?replaces=" + number;
        assertThat(returned.document().select(".said a[href='" + again + "']")).hasSize(1);
        tonga.submit(tonga.open(again), "/desk/claims", Map.of("locator", "page 12, office", "do", "propose"));
        DeskVisitor.Page revised = tonga.open("/desk/mine/" + (number + 1));
        assertThat(revised.document().select("a[href=" + item + "]")).hasSize(1);

        assertThat(samoa.open(item).status()).isEqualTo(404);
        assertThat(analyst.open(item).status()).as("not theirs either").isEqualTo(404);
        assertThat(samoa.post(
                                item + "/remarks",
                                Map.of(
                                        "_csrf",
                                        samoa.open("/desk/account")
                                                .document()
                                                .select("input[name=_csrf]")
                                                .attr("value"),
                                        "remark",
                                        "I was here."))
                        .status())
                .isEqualTo(404);
        assertThat(tonga.open(item).text()).doesNotContain("I was here.");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndNothingTypedIsLost() {
        Map<String, String> fields = answered("kept");
        fields.put("from", "the day before yesterday");
        fields.put("quoted", "“a focal point”");
        fields.put("do", "propose");
        DeskVisitor.Page page = analyst.submit(analyst.open(form("SWZ")), "/desk/claims", fields);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.document().select(".mistakes a").attr("href")).isEqualTo("#from");
        assertThat(page.document().select("#from").val()).isEqualTo("the day before yesterday");
        assertThat(page.document().select("#quoted").val()).isEqualTo("“a focal point”");
        assertThat(page.document().select("input[name=choice][checked]").val()).isEqualTo("level:yes");
    }

    @Test
    void aDraftIsKeptAndASecondTabOverwritesNothing() {
        Map<String, String> fields = answered("a draft");
        fields.put("do", "save");
        DeskVisitor.Page saved = analyst.submit(analyst.open(form("GHA")), "/desk/claims", fields);
        assertThat(saved.document().select("#saved").text()).startsWith("Saved");
        String draft = saved.document().select("input[name=draft]").val();

        DeskVisitor.Page firstTab = analyst.open("/desk/claims/new?draft=" + draft);
        DeskVisitor.Page secondTab = analyst.open("/desk/claims/new?draft=" + draft);
        analyst.submit(firstTab, "/desk/claims", Map.of("locator", "first tab", "do", "save"));
        analyst.submit(secondTab, "/desk/claims", Map.of("locator", "second tab", "do", "save"));
        assertThat(analyst.open("/desk/claims/new?draft=" + draft)
                        .document()
                        .select("#locator")
                        .val())
                .isEqualTo("first tab");
        assertThat(analyst.open("/desk/claims").document().select("#drafts + .scroll tbody tr"))
                .hasSizeGreaterThan(1);
        assertThat(reviewer.open("/desk/claims/new?draft=" + draft).status())
                .as("another's draft")
                .isEqualTo(404);
    }
}
