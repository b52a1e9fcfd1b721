package org.pledgewatch.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class EmbeddedDatabaseTest {
    private static final Path PROGRAMS = Path.of("target/test-programs").toAbsolutePath();

    /// The same for all tests: making a database takes longer than starting one.
    @TempDir
    private static Path data;

    @TempDir
    private Path empty;

    @BeforeEach
    void nothingIsKept() {
        try (EmbeddedDatabase database = open()) {
            owner(database).sql("drop table if exists kept").update();
        }
    }

    @AfterEach
    void nothingIsLeftRunning() throws IOException {
        assertThat(Postmaster.of(cluster())).isNotInstanceOf(Postmaster.Ready.class);
    }

    @Test
    void whatWasWrittenIsThereAfterAStopAndAStart() {
        try (EmbeddedDatabase database = open()) {
            owner(database).sql("create table kept as select 42 as number").update();
        }
        try (EmbeddedDatabase database = open()) {
            assertThat(number(database)).isEqualTo(42);
        }
    }

    @Test
    void itWaitsForTheDiskAndListensOnThisMachineOnly() {
        try (EmbeddedDatabase database = open()) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
            assertThat(setting(database, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(database, "full_page_writes")).isEqualTo("on");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(database, "unix_socket_directories")).isEmpty();
        }
    }

    @Test
    void nobodyComesInWithoutThePasswordWhichNobodyElseMayRead() throws IOException {
        try (EmbeddedDatabase database = open()) {
            Login owner = database.access().owner();
            JdbcClient stranger = JdbcClient.create(Connections.each(new Login(owner.url(), owner.user(), "guess")));
            assertThatThrownBy(() -> stranger.sql("select 1").query().listOfRows())
                    .hasStackTraceContaining("password authentication failed");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database.passwords"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondProcessSharesItAndTheLastOneOutStopsIt() throws Exception {
        try (EmbeddedDatabase first = open()) {
            owner(first).sql("create table kept as select 42 as number").update();
            try (Visitor second = Visitor.coming(data, PROGRAMS)) {
                assertThat(second.arrived()).isEqualTo(first.access().owner().url());
                assertThat(second.told("select number from kept")).isEqualTo("42");
            }
            assertThat(number(first)).isEqualTo(42);
        }
        assertThat(Postmaster.of(cluster())).isEqualTo(new Postmaster.Absent());
    }

    @Test
    void theFirstMayLeaveBeforeTheSecond() throws Exception {
        EmbeddedDatabase first = open();
        try (Visitor second = Visitor.in(data, PROGRAMS)) {
            first.close();
            assertThat(second.told("select 42")).isEqualTo("42");
        }
        assertThat(Postmaster.of(cluster())).isEqualTo(new Postmaster.Absent());
    }

    @Test
    void twoWhoComeAtTheSameMomentFindTheSameDatabase() throws Exception {
        try (Visitor one = Visitor.coming(data, PROGRAMS);
                Visitor other = Visitor.coming(data, PROGRAMS)) {
            assertThat(one.arrived()).startsWith("jdbc:postgresql://127.0.0.1:").isEqualTo(other.arrived());
        }
    }

    @Test
    void whatAKilledProcessLeftRunningIsAdoptedAndStopped() throws Exception {
        try (Visitor killed = Visitor.in(data, PROGRAMS)) {
            killed.told("create table kept (number int)");
            killed.told("insert into kept values (42)");
            killed.kill();
        }
        assertThat(Postmaster.of(cluster())).isInstanceOf(Postmaster.Ready.class);
        try (EmbeddedDatabase next = open()) {
            assertThat(number(next)).isEqualTo(42);
        }
        assertThat(Postmaster.of(cluster())).isEqualTo(new Postmaster.Absent());
    }

    @Test
    void whatWasCommittedIsThereAfterEverythingWasKilled() throws Exception {
        try (Visitor killed = Visitor.in(data, PROGRAMS)) {
            killed.told("create table kept (number int)");
            killed.told("insert into kept values (42)");
            Postmaster.Ready running = (Postmaster.Ready) Postmaster.of(cluster());
            killed.kill();
            ProcessHandle.of(running.process()).orElseThrow().destroyForcibly();
        }
        try (EmbeddedDatabase next = open()) {
            assertThat(number(next)).isEqualTo(42);
        }
    }

    @Test
    void aClaimOfAnotherProgramIsClearedAwayAndTheProgramLeftAlone() throws Exception {
        open().close();
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(
                    Postmaster.claim(cluster()),
                    other.pid() + "\n" + cluster() + "\n0\n5432\n\n127.0.0.1\n0 0\nready\n");
            open().close();
            assertThat(other.isAlive()).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void aTornClaimIsClearedAway() throws Exception {
        open().close();
        Files.writeString(Postmaster.claim(cluster()), "");
        open().close();
    }

    @Test
    void aHalfMadeDatabaseIsMadeAnewAndADirectoryWithSpacesWillDo() throws Exception {
        Path spacious = empty.resolve("our data");
        Files.createDirectories(spacious.resolve("postgres.unfinished/base"));
        open(spacious).close();
        assertThat(spacious.resolve("postgres.unfinished")).doesNotExist();
        assertThat(spacious.resolve("postgres/PG_VERSION")).exists();
    }

    @Test
    void filesOfAnotherUserAreServedAsThatUser() throws Exception {
        assumeTrue(new UnixSystem().getUid() == 0, "only root can be somebody else");
        open(empty).close();
        Path cluster = empty.resolve("postgres");
        assertThat(Command.run(List.of("chown", "-R", "65534:65534", cluster.toString()))
                        .succeeded())
                .isTrue();
        try (EmbeddedDatabase database = open(empty)) {
            assertThat(setting(database, "fsync")).isEqualTo("on");
        }
        assertThat(Files.getOwner(cluster.resolve("postmaster.opts")).getName()).isNotEqualTo("root");
    }

    @Test
    void aDatabaseOfAnotherVersionIsRefused() throws Exception {
        Files.writeString(Files.createDirectories(empty.resolve("postgres")).resolve("PG_VERSION"), "17\n");
        Files.writeString(empty.resolve("database.passwords"), "owner=a\napplication=b\n");
        assertThatThrownBy(() -> open(empty))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("was made by PostgreSQL 17 and this Pledgewatch brings 18: make a backup");
    }

    @Test
    void lostPasswordsAreNotMadeUp() throws Exception {
        Path passwords = data.resolve("database.passwords");
        String kept = Files.readString(passwords);
        try {
            Files.delete(passwords);
            assertThatThrownBy(() -> open()).isInstanceOf(DatabaseProblem.class).hasMessageContaining("put it back");
            Files.writeString(passwords, "owner=a\napplication=b\n");
            assertThatThrownBy(() -> open())
                    .isInstanceOf(DatabaseProblem.class)
                    .hasMessageContaining("does not accept the passwords");
        } finally {
            Passwords.write(passwords, kept);
        }
    }

    @Test
    void aNameThatProgramsStumbleOverIsRefused() {
        assertThatThrownBy(() -> open(empty.resolve("$HOME")))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("a character in its name");
    }

    @Test
    void aPlaceThatCannotHoldItIsNamed() throws Exception {
        Path file = Files.writeString(empty.resolve("file"), "");
        assertThatThrownBy(() -> DataDirectory.open(file))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining(file + " is a file");
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("below")))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("The data directory " + file + "/below cannot be");
        assumeTrue(Files.isDirectory(Path.of("/proc")), "a place where nobody may write");
        assertThatThrownBy(() -> DataDirectory.open(Path.of("/proc/pledgewatch")))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("The data directory /proc/pledgewatch cannot be used: ");
    }

    private static EmbeddedDatabase open() {
        return open(data);
    }

    private static EmbeddedDatabase open(Path data) {
        return EmbeddedDatabase.open(DataDirectory.open(data), PROGRAMS, EmbeddedDatabase.SETTINGS);
    }

    private static Path cluster() {
        return data.resolve("postgres");
    }

    private static JdbcClient owner(EmbeddedDatabase database) {
        return JdbcClient.create(Connections.each(database.access().owner()));
    }

    private static int number(EmbeddedDatabase database) {
        return owner(database)
                .sql("select number from kept")
                .query(Integer.class)
                .single();
    }

    private static String setting(EmbeddedDatabase database, String name) {
        return owner(database)
                .sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
