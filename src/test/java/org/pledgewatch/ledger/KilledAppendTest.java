package org.pledgewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.database.Login;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class KilledAppendTest {
    private static final TestDatabase DATABASE = TestDatabase.create();

    @TempDir
    Path directory;

    private final DataSourceTransactionManager manager = new DataSourceTransactionManager(DATABASE.application());
    private final Ledger ledger = new JdbcLedger(
            new JdbcTemplate(DATABASE.application()),
            new JdbcEntries(DATABASE.jdbc(), manager),
            _ -> {},
            Clock.systemUTC());

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @RepeatedTest(3)
    void whatWasAcknowledgedStaysAndNothingIsHalfDone() throws Exception {
        long acknowledged = appendAndKill();

        EntriesRecorded next = new TransactionTemplate(manager)
                .execute(_ -> ledger.append(List.of(Entries.withdrawal(
                        LedgerSamples.FIRST, "Entered after the process was killed", LedgerSamples.AMARA))));
        long entered = next.from().value();
        assertThat(entered).isGreaterThanOrEqualTo(acknowledged);
        assertThat(entered - acknowledged).isIn(0L, (long) AppendWithoutEnd.BATCH);
        assertThat(verdict()).isInstanceOf(Verdict.Well.class);
    }

    private long appendAndKill() throws Exception {
        Login login = DATABASE.access().application();
        Path says = Files.createTempFile(directory, "says", ".txt");
        Process appender = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AppendWithoutEnd.class.getName(),
                        login.url(),
                        login.user(),
                        login.password())
                .redirectOutput(says.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        while (appender.isAlive() && Files.readAllLines(says).size() < 5) {
            Thread.sleep(1);
        }
        appender.destroyForcibly().waitFor();
        List<String> acknowledged = Files.readAllLines(says);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(5);
        return Long.parseLong(acknowledged.getLast());
    }

    private Verdict verdict() throws Exception {
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        ledger.export(new LedgerPosition(Long.MAX_VALUE), export);
        return new Verifier(new ByteArrayInputStream(export.toByteArray()), null).verify();
    }
}
