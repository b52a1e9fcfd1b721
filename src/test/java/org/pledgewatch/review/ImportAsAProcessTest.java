package org.pledgewatch.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.Program;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.database.Login;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.StarterTables;

/// Imports as an operator makes them, each a process of its own; also killed, and two at once.
class ImportAsAProcessTest {
    private static final String HEADER =
            "subject,indicator,answer_type,answer,validity,from,asserted_on,document,locator\n";

    @TempDir
    static Path directory;

    private static TestDatabase database;

    @BeforeAll
    static void open() throws Exception {
        database = TestDatabase.create();
        assertThat(importing(claims("first.csv", 0, 1)).finished())
                .isEqualTo("accepted 1, rival 0, unchanged 0, refused 0");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void killedAtAnyMomentAnImportLeavesAllOrNothing() throws Exception {
        int many = 40_000;
        Path file = claims("many.csv", 1_000, many);
        long before = entries();
        int batches = batches();

        boolean killedInTheMiddle = false;
        for (int delay : new int[] {0, 300, 900}) {
            Process importer = importing(file).process();
            awaitTurnTaken(importer);
            TimeUnit.MILLISECONDS.sleep(delay);
            importer.destroyForcibly().waitFor();
            awaitNobodyAtWork();
            killedInTheMiddle |= entries() == before;
            assertThat(entries()).isIn(before, before + many);
            assertThat(batches()).isIn(batches, batches + 1);
        }

        assertThat(killedInTheMiddle).isTrue();
        assertThat(importing(file).finished()).endsWith("refused 0");
        assertThat(entries()).isEqualTo(before + many);
        assertThat(batches()).isEqualTo(batches + 1);
    }

    @Test
    void twoAtOnceAddNothingTwice() throws Exception {
        Path file = claims("twice.csv", 1, 500);
        long before = entries();

        Importer one = importing(file);
        Importer other = importing(file);
        List<String> said = List.of(one.finished(), other.finished());

        assertThat(said)
                .containsExactlyInAnyOrder(
                        "accepted 500, rival 0, unchanged 0, refused 0",
                        "accepted 0, rival 0, unchanged 500, refused 0");
        assertThat(entries()).isEqualTo(before + 500);
    }

    @Test
    void aFileThatNobodyMayReadIsRefusedAlsoToRoot() throws Exception {
        Path file = claims("secret.csv", 1, 3);
        Assumptions.assumeTrue(file.toFile().setReadable(false), "files have no permissions here");
        Program program = Files.isReadable(file) ? new Program().withoutRootsRights() : new Program();
        long before = entries();

        Program.Said said = program.with(environment())
                .run(
                        directory.resolve("secret.says"),
                        "import",
                        "claims-csv",
                        file.toString(),
                        "--data",
                        directory.resolve("data").toString());

        assertThat(said.all()).contains("refused: You may not read this file.");
        assertThat(said.last()).isEqualTo("accepted 0, rival 0, unchanged 0, refused 1");
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(entries()).isEqualTo(before);
    }

    /// So many claims from a list without end, of which no two are the same.
    private static Path claims(String name, int first, int count) throws IOException {
        Path file = directory.resolve(name);
        List<Area> areas = List.copyOf(Areas.of(new StarterTables()).all());
        List<Indicator> indicators =
                List.copyOf(Commitments.of(new StarterTables()).indicators());
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print(HEADER);
            for (int number = first; number < first + count; number++) {
                int year = 1990 + number / (areas.size() * indicators.size());
                Area area = areas.get(number % areas.size());
                Indicator indicator = indicators.get(number / areas.size() % indicators.size());
                out.print(area.code() + "," + indicator.id() + ",nothing found,,observed," + year + "," + year
                        + ",1,everywhere\n");
            }
        }
        return file;
    }

    private static Importer importing(Path file) throws IOException {
        Path says = Files.createTempFile(directory, "says", ".txt");
        Process process = new Program()
                .with(environment())
                .start(
                        says,
                        "import",
                        "claims-csv",
                        file.toString(),
                        "--data",
                        directory.resolve("data").toString());
        return new Importer(process, says);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "PLEDGEWATCH_DATABASE_URL", address(database.access().application()),
                "PLEDGEWATCH_DATABASE_OWNERURL", address(database.access().owner()));
    }

    private static String address(Login login) {
        return login.url() + "?user=" + login.user() + "&password=" + login.password();
    }

    private record Importer(Process process, Path says) {
        /// The last line of what it said, once it is done.
        String finished() throws Exception {
            return Program.finished(process, says).last();
        }
    }

    private static void awaitTurnTaken(Process importer) throws InterruptedException {
        while (importer.isAlive() && !atWork()) {
            Thread.sleep(1);
        }
        assertThat(importer.isAlive()).isTrue();
    }

    private static void awaitNobodyAtWork() throws InterruptedException {
        long giveUp = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
        while (atWork()) {
            if (System.nanoTime() - giveUp > 0) {
                throw new AssertionError("a minute after the import was killed it still has the turn");
            }
            Thread.sleep(10);
        }
    }

    private static boolean atWork() {
        return database.owner().sql("""
                        select count(*) > 0
                          from pg_locks
                         where locktype = 'advisory'
                           and (classid::bigint << 32 | objid::bigint) = 5641100930
                           and database = (select oid from pg_database where datname = current_database())
                        """).query(Boolean.class).single();
    }

    private static long entries() {
        return database.owner()
                .sql("select count(*) from ledger.line where kind = 'claim'")
                .query(Long.class)
                .single();
    }

    private static int batches() {
        return database.owner()
                .sql("select count(*) from intake.batch")
                .query(Integer.class)
                .single();
    }
}
