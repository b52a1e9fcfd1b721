package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.Program;
import org.pledgewatch.accounts.DeskVisitor;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.database.Login;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.WholeChain;
import org.pledgewatch.site.RealServer;

/// The server is killed while a reviewer's batch is being entered.
class KilledAcceptanceTest {
    private static final int BATCH = 5_000;

    @TempDir
    private Path directory;

    @Test
    void aKilledServerLeavesTheWholeBatchOrNothingOfIt() throws Exception {
        try (RealServer house = RealServer.start()) {
            Team team = new Team(house);
            team.join("Amara", Role.ANALYST, null);
            team.join("Rosa", Role.REVIEWER, null);
            ManyProposals many = new ManyProposals(house);
            Ledger ledger = house.ask(Ledger.class);
            Queue queue = house.ask(Queue.class);
            boolean wasKilledInTheMiddle = false;
            int year = 2019;
            for (int delay : new int[] {0, 150, 600}) {
                ProposalNumber first = many.proposeSheet(team.person("Amara"), LocalDate.of(year--, 6, 30), BATCH);
                List<ProposalNumber> batch = LongStream.range(first.value(), first.value() + BATCH)
                        .mapToObj(ProposalNumber::new)
                        .toList();
                long before = ledger.head().count();

                int answered = acceptAndKill(house, sheet(house, first), delay);

                long waiting = batch.stream().filter(queue::isWaiting).count();
                assertThat(waiting).isIn(0L, (long) BATCH);
                assertThat(answered)
                        .as("killed before it answered, or after it had entered the batch")
                        .isIn(waiting == 0 ? List.of(0, 200) : List.of(0));
                assertThat(ledger.head().count() - before).isEqualTo(waiting == 0 ? BATCH + 1 : 0);
                wasKilledInTheMiddle |= waiting > 0;
            }
            assertThat(wasKilledInTheMiddle)
                    .as("at least one came too early to be entered")
                    .isTrue();
            WholeChain.isIntact(ledger);
        }
    }

    private static long sheet(RealServer house, ProposalNumber row) {
        return Objects.requireNonNull(
                house.ask(Proposals.class).find(row).orElseThrow().submission());
    }

    /// A second server on the same database, which alone is killed.
    ///
    /// @return the status it answered with; 0 where it was killed before
    private int acceptAndKill(RealServer house, long sheet, int delay) throws Exception {
        Path says = Files.createTempFile(directory, "says", ".txt");
        Process server = new Program()
                .with(Map.of(
                        "PLEDGEWATCH_DATABASE_URL",
                                address(house.database().access().application()),
                        "PLEDGEWATCH_DATABASE_OWNERURL",
                                address(house.database().access().owner()),
                        "PLEDGEWATCH_REVIEW_SECONDREADING", "0"))
                .start(
                        says,
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        directory.resolve("data").toString());
        try {
            DeskVisitor rosa = new DeskVisitor(awaitAddress(server, says));
            rosa.signIn("rosa@example.org", DeskVisitor.password("Rosa"));
            List<Map.Entry<String, String>> form = new ArrayList<>(List.of(
                    Map.entry(
                            "_csrf",
                            rosa.open("/desk/review")
                                    .document()
                                    .select("input[name=_csrf]")
                                    .val()),
                    Map.entry("reason", "All on one page, read.")));
            form.add(Map.entry("submission", String.valueOf(sheet)));
            form.add(Map.entry("all", "true"));
            CompletableFuture<Integer> accepting = CompletableFuture.supplyAsync(() -> status(rosa, form));
            boolean hasTheTurn = false;
            while (!accepting.isDone() && !hasTheTurn) {
                Thread.sleep(1);
                hasTheTurn = isAtWork(house);
            }
            assertThat(hasTheTurn)
                    .as("was entering a batch, and had not answered %s", accepting.getNow(0))
                    .isTrue();
            TimeUnit.MILLISECONDS.sleep(delay);
            server.destroyForcibly().waitFor();
            int answered = accepting.join();
            awaitNobodyAtWork(house);
            return answered;
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    /// 0 where no answer came.
    private static int status(DeskVisitor rosa, List<Map.Entry<String, String>> form) {
        try {
            return rosa.postAll("/desk/review/accepted", form).status();
        } catch (UncheckedIOException killed) {
            return 0;
        }
    }

    private static String awaitAddress(Process server, Path says) throws Exception {
        while (server.isAlive()) {
            String ready = Files.readString(says);
            if (ready.contains("\n")) {
                assertThat(ready).startsWith("Pledgewatch is at http://localhost:");
                return ready.lines()
                        .findFirst()
                        .orElseThrow()
                        .replaceFirst("^.* (http://\\S+) .*$", "$1")
                        .replace("localhost", "127.0.0.1");
            }
            Thread.sleep(20);
        }
        throw new AssertionError("the server ended: " + Files.readString(says));
    }

    /// Whether somebody has the turn of entering a batch.
    private static boolean isAtWork(RealServer house) {
        return house.database().owner().sql("""
                        select count(*) > 0
                          from pg_locks
                         where locktype = 'advisory'
                           and (classid::bigint << 32 | objid::bigint) = 5641100930
                           and database = (select oid from pg_database where datname = current_database())
                        """).query(Boolean.class).single();
    }

    /// PostgreSQL needs a while to see that whoever had the turn is gone.
    private static void awaitNobodyAtWork(RealServer house) throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (isAtWork(house)) {
            if (System.nanoTime() - giveUp > 0) {
                throw new AssertionError("a minute after the server was killed its batch still has the turn");
            }
            Thread.sleep(10);
        }
    }

    private static String address(Login login) {
        return login.url() + "?user=" + login.user() + "&password=" + login.password();
    }
}
