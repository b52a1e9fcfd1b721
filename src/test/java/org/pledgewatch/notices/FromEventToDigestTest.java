package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
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
import org.pledgewatch.dialogue.LedgerPen;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.review.ReadingDesk;
import org.pledgewatch.review.ReviewDesk;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// From what happens to the digest somebody gets: once, the right person, with links to the right site. The clock goes
/// on from test to test.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FromEventToDigestTest {
    private static MailedDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new MailedDesk(Map.of("pledgewatch.review.second-reading", "1"));
        desk.team.join("Amara", Role.ANALYST, null);
        desk.team.join("Rosa", Role.REVIEWER, null);
        desk.team.join("Emil", Role.EDITOR, null);
        desk.team.join("Mona", Role.MODERATOR, null);
        desk.team.join("Saga", Role.FOCAL_POINT, "SWE");
        desk.team.join("Nils", Role.FOCAL_POINT, "NOR");
        desk.team.join("Sven", Role.NATIONAL_CONTRIBUTOR, "SWE");
        desk.look();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static void choose(String name, Map<String, String> more) {
        DeskVisitor visitor = desk.visitor(name);
        DeskVisitor.Page page = visitor.open("/desk/notices/choices");
        assertThat(visitor.submit(page, "/desk/notices/choices", more).text()).contains("Your choice is kept");
    }

    @Test
    @Order(1)
    void aReturnedProposalIsToldOnThePageAndMailedOnce() throws Exception {
        long number = desk.propose("Amara", "RWA", "told once");
        desk.giveBack("Rosa", number, "Page 12 speaks of Burundi.");

        assertThat(desk.page("Amara"))
                .contains("Rwanda, National focal point: your proposal " + number + " came back", "new");
        assertThat(desk.visitor("Amara").open("/desk").text()).contains("Notices (1)");
        assertThat(desk.mailsTo("Amara")).isEmpty();

        desk.nextMorning();
        List<MimeMessage> mails = desk.mailsTo("Amara");
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst().getSubject()).isEqualTo("Pledgewatch: one notice");
        assertThat(mails.getFirst().getHeader("From")).containsExactly("Pledgewatch <desk@pledgewatch.example>");
        assertThat(mails.getFirst().getHeader("Content-Language")).containsExactly("en");
        assertThat(mails.getFirst().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mails.getFirst().getHeader("List-Unsubscribe"))
                .containsExactly("<" + MailedDesk.SITE + "/desk/notices/choices>");
        assertThat(MailedDesk.text(mails.getFirst()))
                .contains("RETURNED TO YOU\n- Rwanda, National focal point: your proposal " + number + " came back\n  "
                        + MailedDesk.SITE + "/desk/mine\n")
                .contains(MailedDesk.SITE + "/desk/notices/choices")
                .doesNotContain("Burundi", "Rosa", "Amara");
        assertThat(desk.server
                        .ask(Audit.class)
                        .find(new Audit.Search(
                                desk.team.person("Amara").actor().value(), "was-mailed", "digest", null, 10)))
                .hasSize(1);

        desk.nextMorning();
        desk.nextMorning();
        assertThat(desk.mailsTo("Amara")).hasSize(1);
    }

    @Test
    @Order(2)
    void whatWaitsIsToldTogetherAndNotMailedOnceSomebodyElseHasDecided() {
        int before = desk.mailsTo("Rosa").size();
        long first = desk.propose("Amara", "KEN", "one");
        long second = desk.propose("Amara", "KEN", "two");
        long decided = desk.propose("Amara", "UGA", "decided soon");
        desk.giveBack("Rosa", decided, "It is on page 40.");
        assertThat(desk.page("Rosa"))
                .contains("Kenya: 2 proposals were made, for you to decide on")
                .contains("Kenya: 2 proposals were drawn for a second reading, which you can give")
                .contains(
                        "Uganda: one proposal was made, for you to decide on Waiting for you · 28 November 2026, 07:00 UTC · nothing of this waits any more");
        assertThat(desk.page("Amara")).doesNotContain("Kenya", "for you to decide on");
        assertThat(desk.page("Emil"))
                .contains("Kenya: 2 proposals were drawn for a second reading")
                .doesNotContain("for you to decide on");

        desk.nextMorning();
        assertThat(desk.mailsTo("Rosa")).hasSize(before + 1);
        assertThat(MailedDesk.text(desk.mailsTo("Rosa").getLast()))
                .contains("Kenya: 2 proposals were made", MailedDesk.SITE + "/desk/review?area=KEN")
                .doesNotContain("Uganda");
        desk.giveBack("Rosa", first, "Not yet.");
        desk.giveBack("Rosa", second, "Not yet.");
    }

    @Test
    @Order(3)
    void whatWasReadOnThePageIsNotMailed() {
        desk.nextMorning();
        int before = desk.mailsTo("Amara").size();
        desk.giveBack("Rosa", desk.propose("Amara", "GHA", "read"), "Read again.");
        DeskVisitor amara = desk.visitor("Amara");
        DeskVisitor.Page read = amara.submit(amara.open("/desk/notices"), "/desk/notices/read", Map.of());
        assertThat(read.text())
                .contains("All of them are marked as read", "Ghana")
                .doesNotContain("Notices (");
        desk.nextMorning();
        assertThat(desk.mailsTo("Amara")).hasSize(before);
    }

    @Test
    @Order(4)
    void everybodysChoiceIsHonoured() {
        int before = desk.mailsTo("Amara").size();
        choose("Amara", Map.of("returned", "page"));
        desk.giveBack("Rosa", desk.propose("Amara", "TGO", "page only"), "Read again.");
        choose("Rosa", Map.of("assigned", "nowhere"));
        desk.propose("Amara", "BEN", "not at all");
        desk.nextMorning();
        assertThat(desk.page("Amara")).contains("Togo");
        assertThat(desk.mailsTo("Amara")).hasSize(before);
        assertThat(desk.page("Rosa")).doesNotContain("Benin");

        choose("Amara", Map.of("returned", "digest", "frequency", "weekly"));
        desk.nextMorning();
        assertThat(desk.textsTo("Amara"))
                .as("passed over when it was not wanted")
                .doesNotContain("Togo");
        desk.giveBack("Rosa", desk.propose("Amara", "GAB", "weekly"), "Read again.");
        int mornings = 0;
        while (desk.mailsTo("Amara").size() == before && mornings < 7) {
            desk.nextMorning();
            mornings++;
        }
        assertThat(desk.mailsTo("Amara")).hasSize(before + 1);
        assertThat(desk.clock.instant().atZone(java.time.ZoneOffset.UTC).getDayOfWeek())
                .isEqualTo(java.time.DayOfWeek.MONDAY);
        choose("Amara", Map.of("frequency", "daily"));
    }

    @Test
    @Order(5)
    void aChoiceThatIsNoneIsRefused() {
        DeskVisitor amara = desk.visitor("Amara");
        DeskVisitor.Page page = amara.open("/desk/notices/choices");
        DeskVisitor.Page refused = amara.submit(page, "/desk/notices/choices", Map.of("returned", "by pigeon"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.document().select(".mistakes a").attr("href")).isEqualTo("#choices");
    }

    /// A round of thirty days: told at its opening, a week and a day before its end, and not to who has replied.
    @Test
    @Order(6)
    void theClockOfReplyIsToldAsItRunsOut() {
        new LedgerPen(desk.server).says(LedgerPen.ONE_ORGANISATION, "SWE", MailedDesk.FOCAL_POINT, "yes", 2023);
        desk.openRound("Emil", 30, "SWE", "NOR");
        assertThat(desk.page("Saga"))
                .contains("Sweden: the draft card is open for your replies until the end of")
                .doesNotContain("Norway");
        assertThat(desk.page("Nils")).contains("Norway").doesNotContain("Sweden");
        assertThat(desk.page("Sven")).doesNotContain("draft card");
        desk.nextMorning();
        assertThat(MailedDesk.text(desk.mailsTo("Saga").getLast()))
                .contains("CLOCK OF REPLY", "Sweden: the draft card is open", MailedDesk.SITE + "/desk/replies/1/SWE");

        DeskVisitor late = desk.team.join("Lisa", Role.FOCAL_POINT, "SWE");
        desk.moveOn(Duration.ofHours(2));
        assertThat(late.open("/desk/notices").text()).contains("the draft card is open for your replies");

        desk.moveOn(Duration.ofDays(23));
        assertThat(desk.page("Saga")).contains("Sweden: a week or less is left");
        desk.moveOn(Duration.ofHours(2));
        assertThat(desk.page("Saga").split("a week or less is left", -1)).hasSize(2);

        String finding = "/desk/replies/1/SWE/" + MailedDesk.FOCAL_POINT;
        desk.visitor("Saga")
                .open("/desk/replies/1/SWE")
                .document()
                .select(".draft-card a")
                .forEach(link -> reply(link.attr("href")));
        assertThat(desk.visitor("Saga").open(finding).text()).contains("It is so.");
        desk.moveOn(Duration.ofDays(6));
        assertThat(desk.page("Saga")).as("replied to everything").doesNotContain("a day or less is left");
        assertThat(desk.page("Nils")).contains("Norway: a day or less is left");
        desk.moveOn(Duration.ofDays(3));
        assertThat(desk.page("Nils")).contains("nothing of this waits any more");
    }

    private static void reply(String finding) {
        DeskVisitor saga = desk.visitor("Saga");
        saga.submit(saga.open(finding), finding, Map.of("language", "en", "text", "It is so.", "do", "send"));
    }

    @Test
    @Order(7)
    void aChallengeIsToldToTheDesk() {
        long claim =
                new LedgerPen(desk.server).says(LedgerPen.ONE_ORGANISATION, "DNK", MailedDesk.FOCAL_POINT, "yes", 2024);
        DeskVisitor stranger = new DeskVisitor(desk.server.address());
        desk.server
                .ask(org.pledgewatch.dialogue.ChallengeDesk.class)
                .receive(new org.pledgewatch.dialogue.ChallengeDesk.Received(
                        new org.pledgewatch.vocabulary.ClaimId(claim),
                        1,
                        "The report does not say so; it says one was planned.",
                        "",
                        "",
                        false));
        assertThat(stranger.open("/desk/notices").address()).contains("/desk/sign-in");
        assertThat(desk.page("Mona")).contains("Challenge 1: somebody outside says that a claim is wrong");
        assertThat(desk.page("Amara")).contains("Challenge 1");
        assertThat(desk.page("Saga")).doesNotContain("Challenge");
        assertThat(desk.page("Sven")).doesNotContain("Challenge");
        desk.nextMorning();
        assertThat(MailedDesk.text(desk.mailsTo("Mona").getLast()))
                .contains(MailedDesk.SITE + "/desk/challenges/1")
                .doesNotContain("planned");
    }

    @Test
    @Order(8)
    void evidenceGoneStaleIsToldToThoseWhoWorkOnTheState() {
        LedgerPen pen = new LedgerPen(desk.server);
        int lastYear = desk.clock.instant().atZone(java.time.ZoneOffset.UTC).getYear() - 3;
        pen.says(LedgerPen.ONE_ORGANISATION, "SWE", MailedDesk.FOCAL_POINT, "yes", lastYear);
        pen.says(LedgerPen.ONE_ORGANISATION, "NOR", MailedDesk.FOCAL_POINT, "yes", lastYear);
        desk.propose("Amara", "SWE", "worked on");
        desk.nextMorning();
        desk.moveOn(Duration.ofDays(366));
        String told = "Sweden, National focal point: the evidence went stale";
        assertThat(desk.page("Saga")).contains(told).doesNotContain("Norway");
        assertThat(desk.page("Sven")).contains(told).doesNotContain("Norway");
        assertThat(desk.page("Amara")).contains(told).doesNotContain("Norway, National focal point: the evidence");
        assertThat(desk.page("Nils")).contains("Norway, National focal point: the evidence went stale");
        assertThat(desk.page("Rosa")).doesNotContain("the evidence went stale");
        assertThat(desk.page("Mona")).doesNotContain("the evidence went stale");
        int times = desk.page("Sven").split(told, -1).length;
        desk.moveOn(Duration.ofDays(1));
        assertThat(desk.page("Sven").split(told, -1)).as("told once").hasSize(times);
    }

    @Test
    @Order(9)
    void aDeadlineThatPassedWhileNobodyLookedIsToldOnce() {
        desk.server
                .database()
                .owner()
                .sql("update notices.watch set day = date '2001-06-01'")
                .update();
        desk.moveOn(Duration.ofDays(1));
        assertThat(desk.page("Amara")).contains("The deadline of “", "passed on 20 December 2001");
        assertThat(desk.page("Sven"))
                .contains("Sweden: the deadline of “", "passed on 20 December 2001")
                .doesNotContain("31 December 2000");
        assertThat(desk.page("Mona")).doesNotContain("deadline");
        desk.moveOn(Duration.ofDays(1));
        assertThat(desk.page("Sven").split("20 December 2001", -1)).hasSize(2);
    }

    /// As if the server had been killed before the decision stood.
    @Test
    @Order(9)
    void aDecisionThatDoesNotStandIsNotTold() {
        long number = desk.propose("Amara", "MLI", "undone");
        ProposalNumber proposal = new ProposalNumber(number);
        desk.server
                .ask(ReadingDesk.class)
                .read(
                        desk.team.person("Rosa"),
                        desk.server.ask(Proposals.class).find(proposal).orElseThrow(),
                        "level:yes");
        new TransactionTemplate(desk.server.ask(PlatformTransactionManager.class)).executeWithoutResult(undone -> {
            assertThat(desk.server.ask(ReviewDesk.class).giveBack(proposal, desk.team.person("Rosa"), "Undone."))
                    .isEqualTo(new ReviewDesk.Outcome.Returned());
            assertThat(desk.server
                            .ask(Notices.class)
                            .of(desk.team.person("Amara").actor(), 1))
                    .first()
                    .extracting(Notice::occasion)
                    .isInstanceOf(Occasion.Returned.class);
            undone.setRollbackOnly();
        });
        assertThat(desk.page("Amara")).doesNotContain("your proposal " + number);
    }

    /// Whatever was mailed in all of this says nothing of a state that is not the reader's.
    @Test
    @Order(10)
    void nobodyWasMailedAboutAnothersState() {
        Map<String, String> others = new HashMap<>(Map.of("Saga", "Norway", "Sven", "Norway", "Nils", "Sweden"));
        others.forEach((name, state) -> assertThat(desk.textsTo(name))
                .as(name)
                .isNotEmpty()
                .doesNotContain(state, "Rwanda", "Kenya", "Challenge"));
    }
}
