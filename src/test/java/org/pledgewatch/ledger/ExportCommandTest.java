package org.pledgewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.database.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine;

class ExportCommandTest {
    private static final TestDatabase DATABASE = TestDatabase.create();

    private final DataSourceTransactionManager manager = new DataSourceTransactionManager(DATABASE.application());
    private final Ledger ledger = new JdbcLedger(
            new JdbcTemplate(DATABASE.application()),
            new JdbcEntries(DATABASE.jdbc(), manager),
            _ -> {},
            Clock.systemUTC());
    private final StringWriter said = new StringWriter();

    @TempDir
    Path directory;

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private int run(Object command, String... words) {
        return new CommandLine(command)
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute(words);
    }

    @Test
    void whatIsExportedVerifiesAndReplacesTheFileWhenItIsWhole() throws IOException {
        new TransactionTemplate(manager)
                .execute(_ -> ledger.append(List.of(Entries.batch(LedgerSamples.batch(LedgerSamples.FIRST)))));
        Path file = Files.writeString(directory.resolve("ledger.jsonl"), "an older one");
        String head = ledger.head().hash();

        assertThat(run(new ExportCommand(() -> ledger), "ledger", "--out", file.toString()))
                .isZero();
        assertThat(said.toString()).contains("Head " + head);
        assertThat(run(new VerifyCommand(), file.toString(), "--head", head)).isZero();
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void whatCannotBeExportedIsSaid() {
        assertThat(run(new ExportCommand(() -> ledger), "everything")).isEqualTo(2);
        assertThat(said.toString()).contains("'everything' cannot be exported");
    }

    @Test
    void aDirectoryIsNoPlaceToWriteTo() {
        assertThat(run(new ExportCommand(() -> ledger), "ledger", "--out", directory.toString()))
                .isEqualTo(2);
        assertThat(said.toString()).contains("is a directory");
    }

    @Test
    void aPlaceThatIsNotThereIsSaid() {
        String nowhere = directory.resolve("none").resolve("ledger.jsonl").toString();
        assertThat(run(new ExportCommand(() -> ledger), "ledger", "--out", nowhere))
                .isEqualTo(1);
        assertThat(said.toString().strip()).hasLineCount(1).contains("cannot be written there");
    }
}
