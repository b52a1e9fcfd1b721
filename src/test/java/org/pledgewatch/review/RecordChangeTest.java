package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.intake.RecordKeeper;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.WholeChain;
import org.pledgewatch.site.RealServer;

/// A register lays changes of its records on the desk, and rebuilds them from what was entered.
class RecordChangeTest {
    private static final String KIND = PublicBodies.KIND;

    private static RealServer server;
    private static Team team;
    private static DeskVisitor reviewer;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.startWith(Map.of("bodies", new PublicBodies(() -> server)));
        team = new Team(server);
        team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static long proposed(String kind, String id, Map<String, String> before, Map<String, String> after) {
        return PublicBodies.propose(server, team.person("Amara").actor(), kind, id, before, after);
    }

    private static DeskVisitor.Page accepted(long number) {
        String item = "/desk/review/" + number;
        return reviewer.submit(reviewer.open(item), item + "/accepted", Map.of("reason", "Page 4 says so."));
    }

    @Test
    void aChangeIsSeenAsItsDifferenceDecidedAndEntered() throws Exception {
        long first = proposed(KIND, "ken-council", Map.of(), Map.of("name", "Council", "seat", "Nairobi"));
        assertThat(reviewer.open("/desk/review?area=KEN").text())
                .contains("Public body: ken-council", "2 fields change", "Kenya");
        DeskVisitor.Page item = reviewer.open("/desk/review/" + first);
        assertThat(item.document().select("table.difference ins").eachText()).containsExactly("Council", "Nairobi");
        assertThat(accepted(first).text()).contains("Accepted, and entered in the ledger");

        long second = proposed(
                KIND,
                "ken-council",
                Map.of("name", "Council", "seat", "Nairobi"),
                Map.of("name", "National Council", "seat", "Nairobi"));
        DeskVisitor.Page change = reviewer.open("/desk/review/" + second);
        assertThat(change.document().select("table.difference tbody tr")).hasSize(1);
        assertThat(change.document().select("del").text()).isEqualTo("Council");
        accepted(second);
        assertThat(server.ask(RecordKeeper.class).now("ken-council")).containsEntry("name", "National Council");
        WholeChain.isIntact(server.ask(Ledger.class));
    }

    @Test
    void whatWasWrittenFromAnOlderRecordIsNotEntered() {
        accepted(proposed(KIND, "ken-office", Map.of(), Map.of("name", "Office")));
        long stale = proposed(KIND, "ken-office", Map.of(), Map.of("name", "Bureau"));
        long before = server.ask(Ledger.class).head().count();

        DeskVisitor.Page told = accepted(stale);
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("The record says something else by now");
        assertThat(server.ask(Ledger.class).head().count()).isEqualTo(before);
        String item = "/desk/review/" + stale;
        assertThat(reviewer.submit(reviewer.open(item), item + "/returned", Map.of("reason", "Write it again."))
                        .status())
                .isEqualTo(200);
        assertThat(team.visitor("Amara").open("/desk/mine").text()).contains("Write it again.", "ken-office");
    }

    @Test
    void whatNoRegisterKeepsIsNotEntered() {
        DeskVisitor.Page told = accepted(proposed("treasure-map", "ken-1", Map.of(), Map.of("name", "Map")));
        assertThat(told.text()).contains("No register here keeps records of this kind");
    }

    @Test
    void aWithdrawnBatchTakesItsChangesAlong() {
        long number = proposed(KIND, "ken-desk", Map.of(), Map.of("name", "Desk"));
        accepted(number);
        int batch = Integer.parseInt(reviewer.open("/desk/review/" + number)
                .document()
                .select(".said")
                .text()
                .replaceAll(".*[Bb]atch (\\d+).*", "$1"));
        server.ask(WithdrawDesk.class)
                .withdraw(new org.pledgewatch.vocabulary.BatchNumber(batch), "It is a desk of another state.", "amara");
        assertThat(server.ask(RecordKeeper.class).now("ken-desk")).isEmpty();
    }
}
