package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.ActorId;

/// What an administrator sees of many people, and does about one.
class PeopleTest {
    private static final int MANY = 300;

    private static RealServer server;
    private static DeskVisitor admin;
    private static ActorId last;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        admin = new Team(server).join("Ada", Role.ADMINISTRATOR, null);
        People people = server.ask(People.class);
        for (int number = 1; number <= MANY; number++) {
            String name = "Member %03d".formatted(number);
            last = people.add(name, "member-%03d@example.org".formatted(number), null);
            Role role = number % 100 == 0 ? Role.MODERATOR : Role.ANALYST;
            people.give(last, new HeldRole(role, null), InvitationDesk.THE_INSTALLATION);
        }
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<String> names(DeskVisitor.Page page) {
        return page.document().select("table.people tbody th a").stream()
                .map(Element::text)
                .toList();
    }

    @Test
    void threeHundredPeopleStandOnPagesThatStaySmall() {
        DeskVisitor.Page page = admin.open("/desk/people");
        assertThat(page.answer().body()).hasSizeLessThan(100_000);
        assertThat(names(page)).hasSize(50).startsWith("Ada", "Member 001");
        int seen = names(page).size();
        while (!page.document().select("a[rel=next]").isEmpty()) {
            page = admin.open(page.document().select("a[rel=next]").attr("href"));
            seen += names(page).size();
        }
        assertThat(seen).isEqualTo(MANY + 1);
        assertThat(names(page)).containsExactly("Member 300");
        assertThat(names(admin.open(page.document().select("a[rel=prev]").attr("href"))))
                .contains("Member 299");
    }

    @Test
    void oneIsFoundByNameAddressPseudonymAndRole() {
        assertThat(names(admin.open("/desk/people?text=mEMBER+123"))).containsExactly("Member 123");
        assertThat(names(admin.open("/desk/people?text=MEMBER-124@"))).containsExactly("Member 124");
        assertThat(names(admin.open("/desk/people?text=" + last.value()))).containsExactly("Member 300");
        assertThat(names(admin.open("/desk/people?role=moderator")))
                .containsExactly("Member 100", "Member 200", "Member 300");
        DeskVisitor.Page found = admin.open("/desk/people?text=member&role=analyst");
        assertThat(found.document().select("a[rel=next]").attr("href")).contains("text=member", "role=analyst");
        assertThat(found.document().select("#text").val()).isEqualTo("member");
        assertThat(found.document().select("#held option[selected]").val()).isEqualTo("analyst");
        assertThat(admin.open("/desk/people?text=%25").text()).contains("Nobody is of the kind you ask for");
        assertThat(admin.open("/desk/people?page=-4").status()).isEqualTo(200);
        assertThat(admin.open("/desk/people?page=2147483647").text()).contains("Nobody is of the kind");
    }

    @Test
    void rolesAreGivenAndTakenOnThePageOfTheOne() {
        String path = "/desk/people/" + last.value();
        DeskVisitor.Page wrong = admin.submit(admin.open(path), path + "/roles", Map.of("role", "focal-point"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.document().select(".mistakes a").attr("href")).isEqualTo("#role");
        DeskVisitor.Page given = admin.submit(wrong, path + "/roles", Map.of("role", "focal-point", "area", "SWE"));
        assertThat(given.address()).contains(path + "?done=");
        assertThat(given.document().select(".held").text()).contains("moderator", "focal point for SWE");
        assertThat(admin.open("/desk/people/person-999999").status()).isEqualTo(404);
    }

    /// Who was at it when the right was taken gives nobody a way in any more.
    @Test
    void whoIsSuspendedInTheSameInstantLetsNobodyIn() {
        Team team = new Team(server);
        team.join("Bea", Role.ADMINISTRATOR, null);
        Person bea = team.person("Bea");
        team.join("Carl", Role.ANALYST, null);
        ActorId other = team.person("Carl").actor();
        Person ada = server.ask(People.class).byEmail("ada@example.org").orElseThrow();
        PeopleDesk desk = server.ask(PeopleDesk.class);
        assertThat(desk.suspend(ada, bea.actor())).isEqualTo(PeopleDesk.Outcome.DONE);

        HeldRole administrator = new HeldRole(Role.ADMINISTRATOR, null);
        assertThat(server.ask(InvitationDesk.class).invite(bea, "friend@example.org", administrator))
                .isEmpty();
        assertThat(server.ask(RecoveryDesk.class).make(bea, other, Removal.NOTHING))
                .isEmpty();
        assertThat(desk.give(bea, other, administrator)).isEqualTo(PeopleDesk.Outcome.NOT_ALLOWED);
        assertThat(desk.suspend(bea, other)).isEqualTo(PeopleDesk.Outcome.NOT_ALLOWED);
        assertThat(admin.open("/desk/people").text()).doesNotContain("friend@example.org");
    }

    @Test
    void theLastAdministratorIsNotSuspended() {
        String ada = "/desk/people/"
                + server.ask(People.class)
                        .byEmail("ada@example.org")
                        .orElseThrow()
                        .actor()
                        .value();
        DeskVisitor.Page refused = admin.submit(admin.open(ada), ada + "/suspended", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.document().select(".mistakes").text()).contains("the last administrator");
    }
}
