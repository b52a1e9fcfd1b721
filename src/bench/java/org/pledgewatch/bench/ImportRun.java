package org.pledgewatch.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.pledgewatch.database.DatabaseAccess;
import org.pledgewatch.intake.Formats;
import org.pledgewatch.intake.SourceFormat;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.publication.PublishDesk;
import org.pledgewatch.review.ImportDesk;
import org.pledgewatch.review.ImportOrder;
import org.pledgewatch.review.Report;
import org.pledgewatch.review.StarterPack;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// One round of [ImportBenchmark], alone in its process: the job in a fresh store, then the same again in another, when
/// the process has warmed up. Prints nanoseconds.
final class ImportRun {
    private static final String TABLES_OF_THE_SAME_FORM = """
            create schema reference;
            create table reference.line (like ledger.line including all);
            create table reference.payload (like ledger.payload including all);
            grant usage on schema reference to pledgewatch_app;
            grant insert on reference.line, reference.payload to pledgewatch_app;
            """;

    private ImportRun() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
        Bench.inAHouse(house -> measure(house, files, "First"));
        Bench.inAHouse(house -> measure(house, files, "Again"));
    }

    private static void measure(ConfigurableApplicationContext house, List<Path> files, String when)
            throws IOException, SQLException {
        JdbcClient.create(owner(house.getBean(DatabaseAccess.class)))
                .sql(TABLES_OF_THE_SAME_FORM)
                .update();
        house.getBean(StarterPack.class).enter();
        Ledger ledger = house.getBean(Ledger.class);
        long before = ledger.head().count();

        long parse = parse(files);
        long start = System.nanoTime();
        enter(house, files);
        long entered = System.nanoTime();
        house.getBean(PublishDesk.class).publish("");
        long published = System.nanoTime();
        long copy = copy(house.getBean(DataSource.class), before, ledger.head().count());

        System.out.println("entered" + when + "=" + (entered - start) + " published" + when + "="
                + (published - entered) + " parsed" + when + "=" + parse + " copied" + when + "=" + copy);
    }

    private static DataSource owner(DatabaseAccess access) {
        return new DriverManagerDataSource(
                access.owner().url(), access.owner().user(), access.owner().password());
    }

    private static void enter(ConfigurableApplicationContext house, List<Path> files) {
        SourceFormat format = house.getBean(Formats.class).find("ilab-xml").orElseThrow();
        ImportOrder.Manner plain = new ImportOrder.Manner(false, false, false, "Read and found in order.");
        for (Path file : files) {
            Report report = house.getBean(ImportDesk.class)
                    .take(new ImportOrder(format, file, null, null, null, plain), "bench", _ -> {});
            if (!(report.outcome() instanceof Report.Outcome.Entered)) {
                throw new IllegalStateException(file + ": " + report.outcome());
            }
        }
    }

    /// What reading the files costs at the least: every event of them, its text looked at.
    private static long parse(List<Path> files) throws IOException {
        long start = System.nanoTime();
        long characters = 0;
        try {
            for (Path file : files) {
                try (InputStream in = Files.newInputStream(file)) {
                    XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
                    while (reader.hasNext()) {
                        if (reader.next() == XMLStreamReader.CHARACTERS) {
                            characters += reader.getText().length();
                        }
                    }
                    reader.close();
                }
            }
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return System.nanoTime() - start;
    }

    /// The bytes of the claims' entries, one file at a time, into tables of the same form.
    private static long copy(DataSource database, long from, long to) throws SQLException, IOException {
        byte[] lines = bytes(database, "ledger.line", from, to);
        byte[] payloads = bytes(database, "ledger.payload", from, to);
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

    private static byte[] bytes(DataSource database, String table, long from, long to)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyOut(
                            "copy (select * from %s where number between %d and %d order by number) to stdout (format binary)"
                                    .formatted(table, from + 1, to),
                            bytes);
            return bytes.toByteArray();
        }
    }
}
