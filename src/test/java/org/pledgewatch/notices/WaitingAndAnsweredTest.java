package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.database.StatementsSent;
import org.pledgewatch.dialogue.LedgerPen;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// What waits is counted as it is now, and replies and answers are told to whom they concern.
class WaitingAndAnsweredTest {
    private static final AreaCode UGANDA = new AreaCode("UGA");
    private static final AreaCode SWEDEN = new AreaCode("SWE");

    private static MailedDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new MailedDesk(Map.of("pledgewatch.review.second-reading", "0"));
        desk.team.join("Amara", Role.ANALYST, null);
        desk.team.join("Rosa", Role.REVIEWER, null);
        desk.team.join("Emil", Role.EDITOR, null);
        desk.team.join("Saga", Role.FOCAL_POINT, "SWE");
        desk.team.join("Nils", Role.FOCAL_POINT, "NOR");
        desk.team.join("Sven", Role.NATIONAL_CONTRIBUTOR, "SWE");
        desk.look();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void whatWasDecidedOrReadIsCountedNoMore() throws Exception {
        long first = desk.propose("Amara", "KEN", "one");
        long second = desk.propose("Amara", "KEN", "two");
        desk.propose("Amara", "KEN", "three");
        assertThat(desk.page("Rosa")).contains("Kenya: 3 proposals were made");
        desk.giveBack("Rosa", first, "Read again.");
        desk.giveBack("Rosa", second, "Read again.");
        desk.propose("Amara", "KEN", "four");
        assertThat(desk.page("Rosa"))
                .contains("Kenya: 2 proposals were made")
                .doesNotContain("Kenya: 4 proposals", "Kenya: 3 proposals");
        desk.nextMorning();
        assertThat(MailedDesk.text(desk.mailsTo("Rosa").getLast())).contains("Kenya: 2 proposals were made");

        DeskVisitor rosa = desk.visitor("Rosa");
        rosa.submit(rosa.open("/desk/notices"), "/desk/notices/read", Map.of());
        desk.propose("Amara", "KEN", "five");
        assertThat(rosa.open("/desk/notices").document().select("li.new").text())
                .contains("Kenya: one proposal was made")
                .doesNotContain("proposals were made");
    }

    @Test
    void aReplyIsToldToTheDeskAndItsAnswerToTheState() throws Exception {
        new LedgerPen(desk.server).says(LedgerPen.ONE_ORGANISATION, "SWE", MailedDesk.FOCAL_POINT, "yes", 2025);
        desk.openRound("Emil", 30, "SWE", "NOR");
        String finding = "/desk/replies/1/SWE/" + MailedDesk.FOCAL_POINT;
        DeskVisitor saga = desk.visitor("Saga");
        Map<String, String> reply = Map.of("language", "en", "text", "It is so.", "do", "send");
        saga.submit(saga.open(finding), finding, reply);
        String waits = "Sweden, National focal point: a reply waits for an answer";
        assertThat(desk.page("Emil")).contains(waits);
        assertThat(desk.page("Saga")).doesNotContain("waits for an answer");
        assertThat(desk.page("Nils")).doesNotContain("Sweden");

        saga.submit(saga.open(finding), finding, Map.of("language", "en", "text", "It is so still.", "do", "send"));
        assertThat(desk.visitor("Emil").open("/desk/notices").document().select("li.new:contains(" + waits + ")"))
                .as("a revised reply takes the place of the first")
                .hasSize(1);

        DeskVisitor emil = desk.visitor("Emil");
        DeskVisitor.Page page = emil.open("/desk/notices");
        String address =
                page.document().select("li.new a:contains(" + waits + ")").attr("href");
        assertThat(address).isEqualTo(finding);
        emil.submit(emil.open(address), finding + "/answered", Map.of("answer", "We have read it again."));
        assertThat(desk.visitor("Emil").open("/desk/notices").document().select("li.new:contains(" + waits + ")"))
                .as("answered")
                .isEmpty();
        assertThat(desk.page("Saga")).contains("Sweden, National focal point: your reply was answered");
        assertThat(desk.page("Nils")).doesNotContain("Sweden");
        assertThat(desk.page("Sven")).doesNotContain("answered");

        assertThat(saga.open("/desk/notices/choices").text())
                .contains("What you or a colleague replied to your draft card was answered")
                .doesNotContain("and waits for your answer");
        assertThat(emil.open("/desk/notices/choices").text()).contains("and waits for your answer");
    }

    @Test
    void howOftenTheDatabaseIsAskedDoesNotGrowWithTheNotices() {
        NoticeDesk notices = desk.server.ask(NoticeDesk.class);
        Runnable shown = () -> List.of("Emil", "Rosa", "Saga").forEach(name -> notices.of(desk.team.person(name)));
        tellOfEverySort(notices, 1, 1);
        List<String> few = StatementsSent.by(shown);
        tellOfEverySort(notices, 2, 40);
        List<String> many = StatementsSent.by(shown);
        assertThat(String.join(" ", few))
                .as("each sort is looked up")
                .contains("review.waiting", "review.reading", "dialogue.round", "dialogue.challenge", "dialogue.reply");
        assertThat(many).hasSameSizeAs(few);
        assertThat(notices.of(desk.team.person("Rosa")).lines())
                .filteredOn(Line::isOver)
                .hasSizeGreaterThan(150);
    }

    /// Of each sort whose state is looked up when the page is made; far from all numbers that there are.
    private static void tellOfEverySort(NoticeDesk notices, int first, int last) {
        IndicatorId question = new IndicatorId(MailedDesk.FOCAL_POINT);
        List<Person> everybody = desk.server.ask(People.class).all();
        for (int number = first; number <= last; number++) {
            long far = 900_000L + number;
            notices.tell(new Occasion.ProposalsMade(UGANDA, far, far, 1), everybody);
            notices.tell(new Occasion.ReadingsDrawn(UGANDA, far, far, 1), everybody);
            notices.tell(new Occasion.Challenged(far), everybody);
            notices.tell(new Occasion.Replied(UGANDA, far, question, far), everybody);
            notices.tell(
                    new Occasion.ReplyClock(SWEDEN, far, Occasion.ReplyClock.Stage.OPENED, LocalDate.of(2026, 12, 24)),
                    everybody);
        }
    }

    @Test
    void whatAnAuthorAnswersIsToldToWhoSpokeOfTheProposal() {
        long number = desk.propose("Sven", "SWE", "asked about");
        String review = "/desk/review/" + number;
        String mine = "/desk/mine/" + number;
        String answered = "Sweden, National focal point: the author of proposal " + number + " answered you";
        say("Sven", mine, "It is on page 12.");
        assertThat(desk.page("Rosa")).as("who had said nothing").doesNotContain("answered you");

        say("Emil", review, "Which table do you mean?");
        say("Rosa", review, "And of which year?");
        assertThat(desk.page("Sven")).doesNotContain("answered you");
        say("Sven", mine, "The second table.");
        say("Sven", mine, "Of 2001.");
        for (String name : List.of("Emil", "Rosa")) {
            assertThat(desk.visitor(name)
                            .open("/desk/notices")
                            .document()
                            .select("li.new a:contains(" + answered + ")"))
                    .as(name + " is told once of both answers")
                    .hasSize(1)
                    .allSatisfy(link -> assertThat(link.attr("href")).isEqualTo(review));
        }
        for (String name : List.of("Amara", "Saga", "Nils", "Sven")) {
            assertThat(desk.page(name)).as(name).doesNotContain("answered you");
        }
        desk.nextMorning();
        assertThat(desk.textsTo("Rosa")).containsOnlyOnce(answered).doesNotContain("second table");
        assertThat(desk.textsTo("Saga") + desk.textsTo("Nils")).doesNotContain("answered you");
    }

    @Test
    void whoReturnedAProposalIsToldOfTheAnswerUnlessTheyChoseNotTo() {
        long number = desk.propose("Sven", "SWE", "to be returned");
        desk.giveBack("Rosa", number, "Page 12 speaks of Norway.");
        say("Sven", "/desk/mine/" + number, "It speaks of both.");
        String answered = "the author of proposal " + number + " answered you";
        assertThat(desk.page("Rosa")).contains(answered);

        DeskVisitor rosa = desk.visitor("Rosa");
        DeskVisitor.Page choices = rosa.open("/desk/notices/choices");
        assertThat(choices.text()).contains("You said something about a proposal, or decided on it");
        assertThat(desk.visitor("Sven").open("/desk/notices/choices").text())
                .doesNotContain("You said something about a proposal");
        rosa.submit(choices, "/desk/notices/choices", Map.of("discussion", "nowhere"));
        long next = desk.propose("Sven", "SWE", "to be returned too");
        desk.giveBack("Rosa", next, "So does this.");
        say("Sven", "/desk/mine/" + next, "It does not.");
        assertThat(desk.page("Rosa")).doesNotContain("the author of proposal " + next + " answered you");
        rosa.submit(rosa.open("/desk/notices/choices"), "/desk/notices/choices", Map.of("discussion", "digest"));
    }

    private static void say(String name, String item, String remark) {
        DeskVisitor visitor = desk.visitor(name);
        DeskVisitor.Page said = visitor.submit(visitor.open(item), item + "/remarks", Map.of("remark", remark));
        assertThat(said.text()).contains(remark);
    }

    /// Who works on a state holds a role for it, or has proposed something about it.
    @Test
    void whoProposedSomethingAboutAStateIsToldOfItsStaleEvidence() throws Exception {
        desk.propose("Amara", "NOR", "six");
        LedgerPen pen = new LedgerPen(desk.server);
        int lastYear = desk.clock.instant().atZone(ZoneOffset.UTC).getYear() - 3;
        pen.says(LedgerPen.ONE_ORGANISATION, "SWE", MailedDesk.FOCAL_POINT, "yes", lastYear);
        pen.says(LedgerPen.ONE_ORGANISATION, "NOR", MailedDesk.FOCAL_POINT, "yes", lastYear);
        desk.look();
        desk.clock.moveOn(Duration.ofDays(366));
        desk.look();
        String sweden = "Sweden, National focal point: the evidence went stale";
        String norway = "Norway, National focal point: the evidence went stale";
        assertThat(desk.page("Sven")).contains(sweden).doesNotContain(norway);
        assertThat(desk.page("Amara")).contains(norway).doesNotContain(sweden);
    }
}
