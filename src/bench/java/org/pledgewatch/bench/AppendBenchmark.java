package org.pledgewatch.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.pledgewatch.database.DatabaseAccess;
import org.pledgewatch.ledger.EntriesRecorded;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Entries a second into the ledger, in batches of 10,000, each batch a transaction that is on disk when it returns.
/// Beside each batch, the same bytes go by plain COPY into tables of the same form.
final class AppendBenchmark {
    private static final int BATCH = 10_000;
    private static final int WARM_UP = 15;
    private static final int ROUNDS = 41;

    private static final String TABLES_OF_THE_SAME_FORM = """
            create schema reference;
            create table reference.line (like ledger.line including all);
            create table reference.payload (like ledger.payload including all);
            grant usage on schema reference to pledgewatch_app;
            grant insert on reference.line, reference.payload to pledgewatch_app;
            """;

    private AppendBenchmark() {}

    static void run() throws IOException, SQLException {
        Bench.inAHouse(AppendBenchmark::measure);
    }

    private static void measure(ConfigurableApplicationContext house) throws IOException, SQLException {
        createReference(house.getBean(DatabaseAccess.class));
        Ledger ledger = house.getBean(Ledger.class);
        DataSource database = house.getBean(DataSource.class);
        TransactionTemplate transactions = new TransactionTemplate(house.getBean(PlatformTransactionManager.class));
        long began = ledger.head().count();
        Figures appended = new Figures();
        Figures copied = new Figures();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            List<NewEntry> batch = SyntheticEntries.batch(round + 1, BATCH);
            long start = System.nanoTime();
            EntriesRecorded recorded = transactions.execute(_ -> ledger.append(batch));
            long end = System.nanoTime();
            long copy = copy(database, recorded);
            if (round >= WARM_UP) {
                appended.add(end - start);
                copied.add(copy);
            }
        }
        double figure = BATCH / appended.median();
        double reference = BATCH / copied.median();
        System.out.printf("  entries appended a second    %,12.0f%n", figure);
        System.out.printf("  plain COPY of the same bytes %,12.0f%n", reference);
        System.out.printf(
                "  ratio                        %12.2f  (at least 0.3; medians of %d batches of %,d)%n",
                figure / reference, appended.rounds(), BATCH);
        load(ledger, began);
    }

    private static void createReference(DatabaseAccess access) {
        JdbcClient.create(new DriverManagerDataSource(
                        access.owner().url(),
                        access.owner().user(),
                        access.owner().password()))
                .sql(TABLES_OF_THE_SAME_FORM)
                .update();
    }

    /// Nanoseconds for the bytes that the ledger's tables now hold of these entries.
    private static long copy(DataSource database, EntriesRecorded recorded) throws SQLException, IOException {
        byte[] lines = bytes(database, "ledger.line", recorded);
        byte[] payloads = bytes(database, "ledger.payload", recorded);
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var copies = connection.unwrap(PGConnection.class).getCopyAPI();
            long start = System.nanoTime();
            copies.copyIn("copy reference.line from stdin (format binary)", new ByteArrayInputStream(lines));
            copies.copyIn("copy reference.payload from stdin (format binary)", new ByteArrayInputStream(payloads));
            connection.commit();
            long end = System.nanoTime();
            connection.setAutoCommit(true);
            return end - start;
        }
    }

    private static byte[] bytes(DataSource database, String table, EntriesRecorded recorded)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from %s where number between %d and %d order by number) to stdout (format binary)"
                                    .formatted(
                                            table,
                                            recorded.from().value() + 1,
                                            recorded.to().value()),
                            bytes);
            return bytes.toByteArray();
        }
    }

    private static void load(Ledger ledger, long began) {
        LedgerPosition all = new LedgerPosition(ledger.head().count());
        ledger.inForce(all);
        long start = System.nanoTime();
        int claims = ledger.inForce(all).claims().size();
        System.out.printf(
                "  (read back and decoded: %,d claims in %.1f s)%n", claims - began, (System.nanoTime() - start) / 1e9);
    }
}
