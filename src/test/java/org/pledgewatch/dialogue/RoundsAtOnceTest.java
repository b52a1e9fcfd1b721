package org.pledgewatch.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.AreaCode;

/// Several rounds that were opened one after the other, each over the ledger as it was then.
class RoundsAtOnceTest {
    @Test
    void whatEveryOpenRoundRestsOnIsReadOnce() throws Exception {
        try (RealServer server = RealServer.start()) {
            Team team = new Team(server);
            team.join("Emil", Role.EDITOR, null);
            List<Round> rounds = new ArrayList<>();
            for (String state : List.of("SWE", "NOR", "DNK", "FIN")) {
                new LedgerPen(server).says(LedgerPen.ONE_ORGANISATION, state, "coordination.focal-point", "no", 2025);
                RoundDesk.Outcome opened = server.ask(RoundDesk.class)
                        .open(team.person("Emil"), Set.of(new AreaCode(state)), RoundDesk.USUAL_DAYS);
                assertThat(opened).isInstanceOf(RoundDesk.Outcome.Opened.class);
                rounds.add(((RoundDesk.Outcome.Opened) opened).round());
            }
            assertThat(rounds).extracting(Round::position).doesNotHaveDuplicates();

            EvidenceNow evidence = server.ask(EvidenceNow.class);
            List<Evidence> first = rounds.stream()
                    .map(round -> evidence.at(round.position(), round.day()))
                    .toList();
            for (int round = 0; round < rounds.size(); round++) {
                assertThat(evidence.at(
                                rounds.get(round).position(), rounds.get(round).day()))
                        .isSameAs(first.get(round));
            }
        }
    }
}
