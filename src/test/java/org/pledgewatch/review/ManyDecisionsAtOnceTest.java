package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.ProposalsMade;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.WholeChain;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.LedgerPosition;

/// Two reviewers on the same items at the same moments.
class ManyDecisionsAtOnceTest {
    private static final int ITEMS = 1_000;

    private static RealServer server;
    private static Person rosa;
    private static Person ruben;
    private static Team team;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start();
        team = new Team(server);
        team.join("Amara", Role.ANALYST, null);
        team.join("Rosa", Role.REVIEWER, null);
        team.join("Ruben", Role.REVIEWER, null);
        rosa = team.person("Rosa");
        ruben = team.person("Ruben");
    }

    @AfterAll
    static void close() {
        server.close();
    }

    /// How it went with one item: of accepting, returning and accepting in a batch.
    private record Said(ProposalNumber item, List<ReviewDesk.Outcome> outcomes) {
        boolean wasAccepted() {
            return outcomes.stream().anyMatch(ReviewDesk.Outcome.Accepted.class::isInstance);
        }

        boolean wasReturned() {
            return outcomes.stream().anyMatch(ReviewDesk.Outcome.Returned.class::isInstance);
        }
    }

    @Test
    void everyItemHasOneOutcomeAndWhoComesSecondIsToldWhich() throws Exception {
        ReviewDesk desk = server.ask(ReviewDesk.class);
        Decisions decisions = server.ask(Decisions.class);
        ManyProposals many = new ManyProposals(server);
        ProposalNumber first = many.propose(team.person("Amara"), LocalDate.of(2019, 6, 30), ITEMS);
        List<ProposalNumber> items = LongStream.range(first.value(), first.value() + ITEMS)
                .mapToObj(ProposalNumber::new)
                .toList();
        Ledger ledger = server.ask(Ledger.class);
        int before = claimsInForce(ledger);

        List<Said> said = new ArrayList<>();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ProposalNumber item : items) {
                said.add(new Said(
                        item,
                        atOnce(
                                people,
                                () -> desk.accept(item, rosa, "Read on the page."),
                                () -> desk.giveBack(item, ruben, "The page says something else."),
                                () -> desk.acceptTogether(List.of(item), ruben, "One of a batch."))));
            }
        }

        assertThat(said).allSatisfy(one -> {
            assertThat(one.outcomes())
                    .filteredOn(outcome -> outcome instanceof ReviewDesk.Outcome.Accepted
                            || outcome instanceof ReviewDesk.Outcome.Returned)
                    .hasSize(1);
            assertThat(one.outcomes())
                    .filteredOn(outcome -> outcome instanceof ReviewDesk.Outcome.DecidedAlready
                            || outcome instanceof ReviewDesk.Outcome.NothingEntered)
                    .hasSize(2);
            assertThat(decisions.verdict(one.item()))
                    .hasValueSatisfying(verdict ->
                            assertThat(verdict instanceof Verdict.Accepted).isEqualTo(one.wasAccepted()));
        });
        long accepted = said.stream().filter(Said::wasAccepted).count();
        assertThat(said.stream().filter(Said::wasReturned).count()).isEqualTo(ITEMS - accepted);
        assertThat(claimsInForce(ledger)).isEqualTo(before + (int) accepted);
        WholeChain.isIntact(ledger);
    }

    @Test
    void oneItemDecidedAThousandTimesAtOnceIsDecidedOnce() throws Exception {
        ReviewDesk desk = server.ask(ReviewDesk.class);
        ProposalNumber item = new ManyProposals(server).propose(team.person("Amara"), LocalDate.of(2018, 6, 30), 1);
        long before = server.ask(Ledger.class).head().count();
        List<ReviewDesk.Outcome> outcomes;
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ReviewDesk.Outcome>> asked = Stream.iterate(0, n -> n + 1)
                    .limit(ITEMS)
                    .map(n -> people.submit(() -> n % 2 == 0
                            ? desk.accept(item, rosa, "Read on the page.")
                            : desk.giveBack(item, ruben, "The page says something else.")))
                    .toList();
            outcomes = results(asked);
        }
        assertThat(outcomes)
                .filteredOn(ReviewDesk.Outcome.DecidedAlready.class::isInstance)
                .hasSize(ITEMS - 1);
        long added = server.ask(Ledger.class).head().count() - before;
        assertThat(added)
                .isEqualTo(
                        outcomes.stream().anyMatch(ReviewDesk.Outcome.Accepted.class::isInstance)
                                ? 2 // the batch and its claim
                                : 0);
    }

    /// Numbers are drawn one by one, so those of two who propose at the same moment may lie between each other.
    @Test
    void whatSomebodyElseQueuedAmongOnesOwnNumbersIsLeftAlone() {
        ManyProposals many = new ManyProposals(server);
        Queue queue = server.ask(Queue.class);
        ReviewDesk desk = server.ask(ReviewDesk.class);
        ProposalNumber first = many.propose(team.person("Amara"), LocalDate.of(2017, 6, 30), 3);
        desk.giveBack(first, rosa, "The page says something else.");
        int before = queue.count(Queue.Filter.ALL, 1_000_000);

        server.ask(JdbcArrivals.class).queue(new ProposalsMade(first, new ProposalNumber(first.value() + 2)));

        assertThat(queue.count(Queue.Filter.ALL, 1_000_000)).isEqualTo(before);
        assertThat(queue.isWaiting(first)).as("decided, and not waiting again").isFalse();
    }

    private static int claimsInForce(Ledger ledger) {
        return ledger.inForce(new LedgerPosition(ledger.head().count()))
                .claims()
                .size();
    }

    @SafeVarargs
    private static List<ReviewDesk.Outcome> atOnce(ExecutorService people, Callable<ReviewDesk.Outcome>... deeds)
            throws Exception {
        CountDownLatch ready = new CountDownLatch(deeds.length);
        return results(Stream.of(deeds)
                .map(deed -> people.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return deed.call();
                }))
                .toList());
    }

    private static List<ReviewDesk.Outcome> results(List<Future<ReviewDesk.Outcome>> asked) throws Exception {
        List<ReviewDesk.Outcome> outcomes = new ArrayList<>();
        for (Future<ReviewDesk.Outcome> one : asked) {
            outcomes.add(one.get());
        }
        return outcomes;
    }
}
