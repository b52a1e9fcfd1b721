package org.pledgewatch.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.database.Login;
import org.pledgewatch.database.TestDatabase;
import org.pledgewatch.dialogue.RepliesGiven;
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.vocabulary.StarterTables;

/// Publishing as an operator does it, in a process of its own; also killed in the middle.
class PublishAsAProcessTest {
    private static final long WAIT_SECONDS = 120;

    @TempDir
    private Path directory;

    private final TestDatabase database = TestDatabase.create();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void killedInTheMiddleThereIsAWholeEditionOrNone() throws Exception {
        Process killed = publishing("killed.txt");
        while (killed.isAlive() && !atWork()) {
            Thread.sleep(1);
        }
        assertThat(killed.isAlive()).as("still publishing when it is killed").isTrue();
        killed.destroyForcibly().waitFor();
        while (atWork()) {
            Thread.sleep(10);
        }
        int before = editions();
        assertThat(before).isIn(0, 1);
        assertThat(wholeEditions()).isEqualTo(before);

        Process next = publishing("next.txt");
        assertThat(next.waitFor(WAIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(directory.resolve("next.txt")))
                .startsWith("Edition " + (before + 1) + " is published");
        assertThat(wholeEditions()).isEqualTo(before + 1);
    }

    private Process publishing(String says) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                shippedClasses(),
                "org.pledgewatch.Pledgewatch",
                "publish",
                "--data",
                directory.resolve("data").toString());
        builder.environment()
                .putAll(Map.of(
                        "PLEDGEWATCH_DATABASE_URL", address(database.access().application()),
                        "PLEDGEWATCH_DATABASE_OWNER_URL",
                                address(database.access().owner())));
        return builder.redirectErrorStream(true)
                .redirectOutput(directory.resolve(says).toFile())
                .start();
    }

    /// Without the tests, whose settings log to the terminal.
    private static String shippedClasses() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String address(Login login) {
        return login.url() + "?user=" + login.user() + "&password=" + login.password();
    }

    private boolean atWork() {
        return database.owner().sql("""
                        select count(*) > 0
                          from pg_locks
                         where locktype = 'advisory'
                           and (classid::bigint << 32 | objid::bigint) = 5641100911
                           and database = (select oid from pg_database where datname = current_database())
                        """).query(Boolean.class).single();
    }

    private int editions() {
        return database.owner()
                .sql("select count(*) from publication.edition")
                .query(Integer.class)
                .single();
    }

    /// Editions with all their tables and a file that has the hash it is said to have.
    private int wholeEditions() {
        List<Integer> whole = database.owner()
                .sql("""
                        select number
                          from publication.edition
                         where encode(sha256(file), 'hex') = file_hash
                           and (select count(*)
                                  from publication.edition_table
                                  join publication.frozen_table using (hash)
                                 where edition_table.edition = edition.number
                                   and encode(sha256(frozen_table.content), 'hex') = frozen_table.hash) = :tables
                        """)
                .param("tables", tables())
                .query(Integer.class)
                .list();
        return whole.size();
    }

    /// How many tables an edition of this release keeps.
    private static int tables() {
        StarterTables starter = new StarterTables();
        return FrozenTables.of(starter, CatalogueTables.read(starter), RepliesGiven.NOTHING, List.of())
                .files()
                .size();
    }
}
