package org.pledgewatch.notices;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Role;

/// From what happens to the digest somebody gets: once, the right person, with links to the right site.
class FromEventToDigestTest {
    private static MailedDesk desk;

    @BeforeAll
    static void open() throws Exception {
        desk = new MailedDesk();
        desk.team.join("Amara", Role.ANALYST, null);
        desk.team.join("Rosa", Role.REVIEWER, null);
        desk.look();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    @Test
    void aReturnedProposalIsToldOnThePageAndMailedOnce() throws Exception {
        long number = desk.propose("Amara", "RWA", "told once");
        desk.giveBack("Rosa", number, "Page 12 speaks of Burundi.");

        assertThat(desk.page("Amara"))
                .contains("Rwanda, National focal point: your proposal " + number + " came back", "new");
        assertThat(desk.team.visitor("Amara").open("/desk").text()).contains("Notices (1)");
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

        desk.nextMorning();
        desk.nextMorning();
        assertThat(desk.mailsTo("Amara")).hasSize(1);
    }
}
