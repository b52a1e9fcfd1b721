package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.dialogue.LedgerPen;

/// What waits is counted as it is now, and replies and answers are told to whom they concern.
class WaitingAndAnsweredTest {
    private static MailedDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new MailedDesk();
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
