package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.PublishDesk;
import org.pledgewatch.review.WithdrawDesk;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.LedgerPosition;

/// Two people do the same at the same moment.
class TwoAtOnceTest {
    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.create();
    private House house;

    @BeforeEach
    void open() throws Exception {
        house = new House(new HouseOnTestDatabase(database, InstantSource.system()));
        house.keptIn(directory.resolve("data"));
        assertThat(imported("SWE")).endsWith("accepted 1, rival 0, unchanged 0, refused 0");
    }

    @AfterEach
    void close() {
        house.close();
        database.close();
    }

    @Test
    void whoPublishesWhileAnotherDoesAndAThirdImportsMakesAWholeEdition() throws Exception {
        List<Object> done = atOnce(
                () -> house.ask(PublishDesk.class).publish("One"),
                () -> house.ask(PublishDesk.class).publish("Other"),
                () -> imported("NOR"));

        List<Integer> numbers = done.stream()
                .flatMap(one -> one instanceof EditionRecord record ? Stream.of(record.number()) : Stream.empty())
                .toList();
        assertThat(numbers).containsExactlyInAnyOrder(1, 2);
        for (int number : numbers) {
            Edition edition = house.ask(Editions.class).find(number).orElseThrow();
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            edition.writeFile(file);
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file.toByteArray())))
                    .isEqualTo(edition.record().fileHash());
            assertThat(house.ask(Ledger.class)
                            .headAt(new LedgerPosition(edition.record().ledgerCount()))
                            .hash())
                    .isEqualTo(edition.record().ledgerHead());
        }
    }

    @Test
    void aBatchIsTakenBackOnce() throws Exception {
        BatchNumber batch = new BatchNumber(1);
        Callable<Object> withdrawing = () -> house.ask(WithdrawDesk.class).withdraw(batch, "entered twice", "amara");
        long before = house.ask(Ledger.class).head().count();

        List<Object> done = atOnce(withdrawing, withdrawing, withdrawing);

        assertThat(done)
                .filteredOn(WithdrawDesk.Outcome.Withdrawn.class::isInstance)
                .hasSize(1);
        assertThat(done)
                .filteredOn(WithdrawDesk.Outcome.AlreadyWithdrawn.class::isInstance)
                .hasSize(2);
        assertThat(house.ask(Ledger.class).head().count()).isEqualTo(before + 1);
    }

    @SafeVarargs
    private static List<Object> atOnce(Callable<Object>... deeds) throws Exception {
        CountDownLatch ready = new CountDownLatch(deeds.length);
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> done = Stream.of(deeds)
                    .map(deed -> people.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return deed.call();
                    }))
                    .toList();
            List<Object> answers = new java.util.ArrayList<>();
            for (Future<Object> one : done) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private String imported(String state) throws Exception {
        Path file = Files.writeString(
                directory.resolve(state + ".csv"),
                "subject,indicator,answer_type,answer,validity,from,asserted_on,document,locator\n" + state
                        + ",coordination.national-plan-status,nothing found,,observed,2001,2001,1,everywhere\n");
        StringWriter said = new StringWriter();
        int exitCode = CommandLineDoor.of(house)
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute("import", "claims-csv", file.toString());
        assertThat(exitCode).as(said.toString()).isZero();
        return said.toString().strip();
    }
}
