package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.AreaCode;

/// Who saw what, and how it is found again.
class AuditTest {
    private static RealServer server;
    private static DeskVisitor admin;
    private static Person ada;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        Team team = new Team(server);
        admin = team.join("Ada", Role.ADMINISTRATOR, null);
        ada = team.person("Ada");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static List<Deed> seenBy(Person person) {
        return server.ask(Audit.class).find(new Audit.Search(person.actor().value(), "saw", "", null, 100)).stream()
                .map(Audit.Noted::deed)
                .toList();
    }

    @Test
    void onlyWhatWasShownCountsAsSeen() {
        Team team = new Team(server);
        DeskVisitor reviewer = team.join("Rosa", Role.REVIEWER, null);
        int before = seenBy(team.person("Rosa")).size();
        assertThat(reviewer.open("/desk/review/999999").status()).isEqualTo(404);
        assertThat(reviewer.open("/desk/people").status()).isEqualTo(403);
        assertThat(seenBy(team.person("Rosa"))).hasSize(before);

        assertThat(reviewer.open("/desk/review?state=SWE&page=1").status()).isEqualTo(200);
        Deed seen = seenBy(team.person("Rosa")).getFirst();
        assertThat(seen.about()).startsWith("/desk/review?").contains("state=SWE");
        assertThat(seen.area()).isEqualTo(new AreaCode("SWE"));
    }

    /// What was typed into a search may be anything.
    @Test
    void whatWasTypedIsNotKept() {
        admin.open("/desk/people?text=Somebody+Known&role=analyst");
        admin.open("/desk/audit?who=anna%40example.org&about=Anna");
        assertThat(seenBy(ada))
                .extracting(Deed::about)
                .contains("/desk/people?role=analyst", "/desk/audit")
                .noneMatch(about -> about.contains("Known") || about.contains("nna"));
    }

    @Test
    void itIsFoundByDayStateAndDeed() {
        note("2001-02-03T23:59:59Z", "suspended", "NOR");
        note("2001-02-04T00:00:00Z", "suspended", "NOR");
        note("2001-02-04T12:00:00Z", "suspended", "FIN");
        note("2001-02-05T00:00:00Z", "readmitted", "NOR");
        assertThat(rows("?from=2001-02-04&to=2001-02-04")).hasSize(2);
        assertThat(rows("?to=2001-02-05")).hasSize(4);
        assertThat(rows("?to=2001-02-05&state=NOR")).hasSize(3);
        assertThat(rows("?to=2001-02-05&state=NOR&deed=readmitted"))
                .singleElement()
                .asString()
                .contains("NOR");
        assertThat(rows("?from=2001-02-05&to=2001-02-04")).isEmpty();
        assertThat(rows("?who=&deed=&state=&from=&to=&about=")).isNotEmpty();
        assertThat(rows("?from=-999999999-01-01&to=%2B999999999-12-31")).isNotEmpty();

        DeskVisitor.Page found = admin.open("/desk/audit?to=2001-02-05&state=NOR&deed=suspended");
        assertThat(found.document().select("#deed option[selected]").val()).isEqualTo("suspended");
        assertThat(found.document().select("#state option[selected]").val()).isEqualTo("NOR");
        assertThat(found.document().select("#to").val()).isEqualTo("2001-02-05");
        String csv = found.document().select("a[href^=/desk/audit.csv]").attr("href");
        assertThat(csv).contains("to=2001-02-05", "state=NOR", "deed=suspended");
        assertThat(new String(admin.ask(csv).body(), StandardCharsets.UTF_8).lines())
                .hasSize(3)
                .allMatch(line -> line.startsWith("number") || line.contains("suspended") && line.contains("NOR"));
        assertThat(server.ask(Audit.class).find(new Audit.Search(ada.actor().value(), "exported-audit", "", null, 1)))
                .extracting(noted -> noted.deed().about())
                .containsExactly("/desk/audit.csv?deed=suspended&state=NOR&to=2001-02-05");
    }

    @Test
    void aDayThatIsNoneIsRefused() {
        assertThat(admin.open("/desk/audit?from=yesterday").status()).isEqualTo(400);
    }

    private static List<String> rows(String query) {
        return admin.open("/desk/audit" + query).document().select("table.audit tbody tr").stream()
                .map(Element::text)
                .toList();
    }

    private static void note(String at, String word, String state) {
        server.database()
                .jdbc()
                .sql("""
                        insert into accounts.audit (at, deed, about, area, detail)
                        values (:at, :word, '', :state, '')
                        """)
                .param("at", OffsetDateTime.parse(at))
                .param("word", word)
                .param("state", state)
                .update();
    }
}
