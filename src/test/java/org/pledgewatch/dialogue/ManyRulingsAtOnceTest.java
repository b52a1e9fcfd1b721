package org.pledgewatch.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.WholeChain;
import org.pledgewatch.site.RealServer;

/// Two people decide the same contest at the same moment, from the same evidence, again and again.
class ManyRulingsAtOnceTest {
    private static final String FOCAL_POINT = "coordination.focal-point";
    private static final int TIMES = 1_000;

    @Test
    void aContestIsDecidedOnceAndEverybodyElseIsTold() throws Exception {
        try (RealServer server = RealServer.start()) {
            Team team = new Team(server);
            team.join("Rosa", Role.REVIEWER, null);
            team.join("Emil", Role.EDITOR, null);
            LedgerPen pen = new LedgerPen(server);
            pen.says(LedgerPen.ONE_ORGANISATION, "SWE", FOCAL_POINT, "yes", 2024);
            pen.says(LedgerPen.ANOTHER_ORGANISATION, "SWE", FOCAL_POINT, "no", 2024);
            Evidence read = server.ask(EvidenceNow.class).now();
            Contest contest = read.contests().values().stream()
                    .filter(one -> one.matter().subject().text().equals("SWE"))
                    .findFirst()
                    .orElseThrow();
            Matter matter = contest.matter();
            String basis = read.basis(matter);
            Answer no = pen.claim(LedgerPen.ANOTHER_ORGANISATION, "SWE", FOCAL_POINT, "no", 2024)
                    .answer();
            Ledger ledger = server.ask(Ledger.class);
            long before = ledger.head().count();
            AdjudicationDesk desk = server.ask(AdjudicationDesk.class);
            List<Person> people = List.of(team.person("Rosa"), team.person("Emil"));

            List<AdjudicationDesk.Outcome> outcomes = new ArrayList<>();
            try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
                List<Future<AdjudicationDesk.Outcome>> asked = IntStream.range(0, TIMES)
                        .mapToObj(n -> crowd.submit(() -> desk.decide(
                                people.get(n % 2),
                                matter,
                                new AdjudicationDesk.Ruling(
                                        basis,
                                        no,
                                        null,
                                        FreeText.of("The second report saw that the office is closed.")))))
                        .toList();
                for (Future<AdjudicationDesk.Outcome> one : asked) {
                    outcomes.add(one.get());
                }
            }

            assertThat(outcomes)
                    .filteredOn(AdjudicationDesk.Outcome.Decided.class::isInstance)
                    .hasSize(1);
            assertThat(outcomes)
                    .filteredOn(outcome -> outcome instanceof AdjudicationDesk.Outcome.Changed
                            || outcome instanceof AdjudicationDesk.Outcome.NoSuchContest)
                    .hasSize(TIMES - 1);
            assertThat(ledger.head().count()).isEqualTo(before + 1);
            WholeChain.isIntact(ledger);
        }
    }
}
