package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.SecondReading;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/// Where every proposal is drawn for a second reading.
class SecondReadingTest {
    private static RealServer server;
    private static DeskVisitor analyst;
    private static DeskVisitor reviewer;
    private static Team team;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(Map.of("pledgewatch.review.second-reading", "1"));
        team = new Team(server);
        analyst = team.join("Amara", Role.ANALYST, null);
        reviewer = team.join("Rosa", Role.REVIEWER, null);
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static String proposed(String state) {
        analyst.submit(
                analyst.open("/desk/claims/new?document=1&subject=" + state + "&indicator=coordination.focal-point"),
                "/desk/claims",
                Map.of(
                        "choice",
                        "level:partial",
                        "validity",
                        "observed",
                        "from",
                        "2011",
                        "locator",
                        "page 9",
                        "do",
                        "propose"));
        return analyst.open("/desk/mine")
                .document()
                .select("table th .aside")
                .first()
                .text()
                .replaceAll("\\D+", "");
    }

    @Test
    void theSecondReaderSeesTheFirstAnswerOnlyAfterTheirOwn() {
        String number = proposed("KEN");
        assertThat(reviewer.open("/desk/review").document().select("table").text())
                .contains("to be read blind")
                .doesNotContain("in part", "2011");
        DeskVisitor.Page blind = reviewer.open("/desk/review/" + number);
        assertThat(blind.text()).contains("drawn for a second reading", "page 9");
        assertThat(blind.document().select("input[checked]")).isEmpty();
        assertThat(blind.text()).doesNotContain("2011", "What is proposed");

        DeskVisitor.Page seen =
                reviewer.submit(blind, "/desk/review/" + number + "/reading", Map.of("choice", "level:yes"));
        assertThat(seen.text())
                .contains("Your reading is kept", "in part", "The second reader found something else: yes");
    }

    @Test
    void whatWasDrawnIsNotAcceptedUnread() {
        String number = proposed("UGA");
        DeskVisitor.Page queue = reviewer.open("/desk/review");
        DeskVisitor.Page refused = reviewer.post(
                "/desk/review/" + number + "/accepted",
                Map.of("_csrf", queue.document().select("input[name=_csrf]").val(), "reason", "Unread."));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("drawn for a second reading").doesNotContain("What is proposed");
    }

    @Test
    void theLedgerHoldsBothReadingsWithTheDecision() throws Exception {
        String number = proposed("TZA");
        String item = "/desk/review/" + number;
        reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "level:partial"));
        DeskVisitor.Page page = reviewer.open(item);
        assertThat(page.text()).contains("Both readers found the same: in part");
        reviewer.submit(page, item + "/accepted", Map.of("reason", "Both of us read it so."));
        Ledger ledger = server.ask(Ledger.class);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ledger.export(new LedgerPosition(ledger.head().count()), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"kind\":\"second-reading\"")
                .contains("\"first\":\"level:partial\"")
                .contains("\"second\":\"level:partial\"");
    }

    @Test
    void anAnswerThatIsNotOnTheScaleIsRefused() {
        String number = proposed("RWA");
        DeskVisitor.Page page = reviewer.submit(
                reviewer.open("/desk/review/" + number),
                "/desk/review/" + number + "/reading",
                Map.of("choice", "level:splendid"));
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Choose what the document says");
    }

    private static List<SecondReading> readings(String number) {
        Ledger ledger = server.ask(Ledger.class);
        return ledger.secondReadings(new LedgerPosition(ledger.head().count())).stream()
                .filter(one -> one.unit() == Long.parseLong(number))
                .toList();
    }

    @Test
    void whatASecondReaderFoundCountsAlsoWhenItsAuthorTakesBack() {
        String number = proposed("BDI");
        String item = "/desk/review/" + number;
        reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "level:yes"));
        assertThat(analyst.open(item).text())
                .contains("What is proposed")
                .doesNotContain("The second reader", "Both readers");

        analyst.submit(analyst.open("/desk/mine"), "/desk/mine/" + number + "/taken-back", Map.of());
        assertThat(readings(number)).singleElement().satisfies(one -> {
            assertThat(one.first()).isEqualTo("level:partial");
            assertThat(one.second()).isEqualTo("level:yes");
        });
        assertThat(analyst.open(item).text()).contains("The second reader found something else: yes");
    }

    @Test
    void whatASecondReaderFoundCountsAlsoWhenAWholeSheetIsTakenBack() {
        List<Proposals.New> row = new ManyProposals(server)
                .claims(LocalDate.of(2008, 6, 30)).subList(0, 1).stream()
                        .map(claim -> new Proposals.New(claim, 7, Map.of(), null))
                        .toList();
        ProposalNumber number = server.ask(TransactionTemplate.class)
                .execute(_ -> server.ask(Proposals.class)
                        .add(team.person("Amara").actor(), new Proposals.Submission("one.xlsx", "0".repeat(64)), row)
                        .first());
        Proposal proposal = server.ask(Proposals.class).find(number).orElseThrow();
        server.ask(ReadingDesk.class).read(team.person("Rosa"), proposal, "nothing-found");
        analyst.submit(
                analyst.open("/desk/mine"),
                "/desk/mine/sheets/" + proposal.submission() + "/taken-back",
                Map.of("sure", "yes"));
        assertThat(readings(number.toString()))
                .singleElement()
                .satisfies(one -> assertThat(one.second()).isEqualTo("nothing-found"));
    }

    @Test
    void nobodyDecidesBeforeReadingBlindThemselves() {
        String number = proposed("MWI");
        String item = "/desk/review/" + number;
        DeskVisitor second = team.join("Sven", Role.REVIEWER, null);
        reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "level:yes"));
        String token = second.open("/desk/account")
                .document()
                .select("input[name=_csrf]")
                .attr("value");
        for (String way : List.of("/accepted", "/returned")) {
            DeskVisitor.Page refused = second.post(item + way, Map.of("_csrf", token, "reason", "Unread by me."));
            assertThat(refused.status()).as(way).isEqualTo(403);
            assertThat(refused.text())
                    .contains("say first what you find in the document yourself, then decide")
                    .doesNotContain("What is proposed");
        }
        DeskVisitor.Page queue = second.open("/desk/review?area=MWI");
        assertThat(queue.document().select("table.queue tbody tr")).hasSize(1);
        assertThat(queue.document().select("input[name=proposal]")).isEmpty();
        assertThat(reviewer.open("/desk/review?area=MWI").document().select("input[name=proposal]"))
                .hasSize(1);

        DeskVisitor.Page together = second.post(
                "/desk/review/accepted", Map.of("_csrf", token, "reason", "All of them.", "proposal", number));
        assertThat(together.status()).isEqualTo(409);
        assertThat(together.document().select(".said li").text()).contains("then decide");
        assertThat(server.ask(Queue.class).isWaiting(new ProposalNumber(Long.parseLong(number))))
                .isTrue();
    }

    @Test
    void whoReadsAfterTheDecisionIsToldWhatWasDecidedAndWhatTheyFound() {
        String number = proposed("AGO");
        String item = "/desk/review/" + number;
        DeskVisitor slow = team.join("Selma", Role.REVIEWER, null);
        DeskVisitor.Page blind = slow.open(item);
        reviewer.submit(reviewer.open(item), item + "/reading", Map.of("choice", "level:yes"));
        reviewer.submit(reviewer.open(item), item + "/returned", Map.of("reason", "Page 9 names a committee."));
        DeskVisitor.Page late = slow.submit(blind, item + "/reading", Map.of("choice", "level:no"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.document().select(".mistakes").text())
                .contains("It was decided while you read it", "you had found: no");
        assertThat(late.text()).contains("Returned by Rosa", "Page 9 names a committee.");
        assertThat(readings(number)).hasSize(1);
        assertThat(slow.submit(blind, item + "/reading", Map.of("choice", "level:splendid"))
                        .text())
                .contains("Returned by Rosa");
    }

    @Test
    void readingAndDecidingAtTheSameMomentLoseNoReading() throws Exception {
        ProposalNumber number = new ProposalNumber(Long.parseLong(proposed("ZMB")));
        Proposal proposal = server.ask(Proposals.class).find(number).orElseThrow();
        TransactionTemplate transaction = server.ask(TransactionTemplate.class);
        ReadingDesk reading = server.ask(ReadingDesk.class);
        ReviewDesk desk = server.ask(ReviewDesk.class);
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            Future<?> reader = two.submit(() -> transaction.executeWithoutResult(_ -> {
                assertThat(reading.read(team.person("Rosa"), proposal, "level:no"))
                        .isEqualTo(ReadingDesk.Outcome.KEPT);
                hasRead.countDown();
                await(mayCommit);
            }));
            await(hasRead);
            Future<?> author = two.submit(() -> desk.takeBack(number, team.person("Amara"), "by its author"));
            for (int look = 0; look < 2_000 && !isSomebodyHeldUp(); look++) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertThat(isSomebodyHeldUp()).as("the author waits for the reader").isTrue();
            assertThat(author.isDone()).isFalse();
            mayCommit.countDown();
            reader.get();
            author.get();
        }
        assertThat(readings(number.toString())).hasSize(1);
        assertThat(server.ask(Readings.class).keep(number, team.person("Rosa").actor(), "level:yes"))
                .as("decided")
                .isFalse();
    }

    private static boolean isSomebodyHeldUp() {
        return server.database()
                .owner()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException told) {
            throw new IllegalStateException(told);
        }
    }

    @Test
    void readingsOfAWholeBatchAreAskedForOnce() {
        ManyProposals many = new ManyProposals(server);
        ProposalNumber first = many.propose(team.person("Amara"), LocalDate.of(2009, 6, 30), 40);
        List<ProposalNumber> batch = LongStream.range(first.value(), first.value() + 40)
                .mapToObj(ProposalNumber::new)
                .toList();
        for (Proposal proposal : server.ask(Proposals.class).find(batch)) {
            server.ask(ReadingDesk.class).read(team.person("Rosa"), proposal, "not-applicable");
        }
        Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        statements.setAdditive(false);
        Level before = statements.getLevel();
        statements.setLevel(Level.DEBUG);
        statements.addAppender(log);
        try {
            server.ask(ReviewDesk.class).acceptTogether(batch, team.person("Rosa"), "All read.");
        } finally {
            statements.detachAppender(log);
            statements.setLevel(before);
            statements.setAdditive(true);
        }
        assertThat(batch).allSatisfy(one -> assertThat(readings(one.toString())).hasSize(1));
        assertThat(log.list.stream()
                        .map(ILoggingEvent::getFormattedMessage)
                        .filter(statement -> statement.contains("review.reading")))
                .as("one asks who has read them, one what was read")
                .hasSize(2);
    }
}
