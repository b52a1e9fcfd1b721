package org.pledgewatch.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The files of one PostgreSQL, and the process that serves them while somebody needs it.
final class PostgresCluster {
    private static final String MAJOR = "18";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PATIENCE_WITH_LEFTOVERS = Duration.ofSeconds(30);
    private static final long LOG_KEPT = 10_000_000;

    private final DataDirectory data;
    private final Path files;
    private final Path programs;
    private final Passwords passwords;
    private final List<String> settings;

    PostgresCluster(DataDirectory data, Path programs, Passwords passwords, List<String> settings) {
        this.data = data;
        this.files = data.cluster();
        this.programs = programs;
        this.passwords = passwords;
        this.settings = settings;
    }

    /// Who serves it, and on which port: adopted if it runs already, started if not. Call only in one's turn.
    Postmaster.Ready running(boolean alone) throws IOException {
        if (!Files.exists(files)) {
            initialise();
        }
        madeByOurVersion();
        Identity.owning(files);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long giveUpStarting = System.nanoTime() + PATIENCE_WITH_LEFTOVERS.toNanos();
        boolean restarted = false;
        while (System.nanoTime() < deadline) {
            switch (Postmaster.of(files)) {
                case Postmaster.Absent _ -> start(freePort(), giveUpStarting);
                case Postmaster.Gone _ -> clearAway(alone);
                case Postmaster.Busy _ -> pause();
                case Postmaster.Ready ready -> {
                    if (JdbcCluster.answers(owner(ready.port()), files)) {
                        return ready;
                    }
                    if (alone) {
                        stop();
                    }
                    if (!alone || restarted) {
                        throw new DatabaseProblem("The database in " + files + " does not accept the passwords in "
                                + data.passwords() + "; put the file back that was made with it.");
                    }
                    restarted = true;
                }
            }
        }
        throw new DatabaseProblem("The database in " + files + " does not get ready; see " + data.clusterLog() + ".");
    }

    /// Starts it where it was, so that whoever has its address finds it again, if it has stopped or the
    /// process is gone that was seen to serve it. A claim of somebody else is left alone: it may run where
    /// we cannot see it. To be called only in turn.
    boolean startedAgain(Postmaster.Ready seen) throws IOException {
        switch (Postmaster.of(files)) {
            case Postmaster.Ready _, Postmaster.Busy _ -> {
                return false;
            }
            case Postmaster.Gone(var process) -> {
                if (process != seen.process()) {
                    throw new DatabaseProblem("The database in " + files + " is claimed by process " + process
                            + ", which does not run here.");
                }
                Files.deleteIfExists(Postmaster.claim(files));
            }
            case Postmaster.Absent _ -> {}
        }
        start(seen.port(), System.nanoTime() + PATIENCE_WITH_LEFTOVERS.toNanos());
        return Postmaster.of(files) instanceof Postmaster.Ready;
    }

    Path files() {
        return files;
    }

    /// Stops what runs here, if anything does. Call only in one's turn, and alone.
    void stop() throws IOException {
        if (Postmaster.of(files) instanceof Postmaster.Absent || Postmaster.of(files) instanceof Postmaster.Gone) {
            return;
        }
        PostgresPrograms postgres = PostgresPrograms.in(programs);
        List<String> stop = List.of("stop", "-s", "-w", "-t", "60", "-D", files.toString(), "-m");
        if (!postgres.run(files, "pg_ctl", and(stop, "fast")).succeeded()) {
            postgres.run(files, "pg_ctl", and(stop, "immediate"));
        }
    }

    Login owner(int port) {
        return new Login("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "pledgewatch_owner", passwords.owner());
    }

    private void initialise() throws IOException {
        Path unfinished = files.resolveSibling("postgres.unfinished");
        PostgresPrograms.forget(unfinished);
        Files.createDirectory(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path secret = data.path().resolve("password.once");
        try {
            Passwords.write(secret, passwords.owner() + "\n");
            Command made = PostgresPrograms.in(programs)
                    .run(
                            unfinished,
                            "initdb",
                            List.of(
                                    "--pgdata=" + unfinished,
                                    "--username=pledgewatch_owner",
                                    "--pwfile=" + secret,
                                    "--auth=scram-sha-256",
                                    "--encoding=UTF8",
                                    "--locale=C",
                                    "--locale-provider=builtin",
                                    "--builtin-locale=C.UTF-8"));
            if (!made.succeeded()) {
                throw failed("made", made.output());
            }
        } finally {
            Files.deleteIfExists(secret);
        }
        Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
    }

    private void madeByOurVersion() throws IOException {
        Path version = files.resolve("PG_VERSION");
        if (!Files.isReadable(files) || !Files.exists(version)) {
            Identity.owning(files);
            throw new DatabaseProblem(files + " is not the directory of a PostgreSQL database.");
        }
        String major = Files.readString(version).strip();
        if (!major.equals(MAJOR)) {
            throw new DatabaseProblem(
                    "The database in " + files + " was made by PostgreSQL " + major
                            + " and this Pledgewatch brings " + MAJOR
                            + ": make a backup with the Pledgewatch that wrote it, and restore that into a new data directory.");
        }
    }

    private void clearAway(boolean alone) throws IOException {
        if (!alone) {
            throw new DatabaseProblem("Another process uses " + data.path()
                    + ", but its database has gone or runs in another container; stop that process first.");
        }
        Files.deleteIfExists(Postmaster.claim(files));
    }

    private void start(int port, long giveUp) throws IOException {
        long logged = startOfLog();
        StringBuilder options = new StringBuilder("-p " + port);
        for (String setting : settings) {
            options.append(" -c ").append(setting);
        }
        Command started = PostgresPrograms.in(programs)
                .run(
                        files,
                        "pg_ctl",
                        List.of(
                                "start",
                                "-s",
                                "-w",
                                "-t",
                                Long.toString(PATIENCE.toSeconds()),
                                "-D",
                                files.toString(),
                                "-l",
                                data.clusterLog().toString(),
                                "-o",
                                options.toString()));
        if (started.succeeded()) {
            return;
        }
        String said = started.output() + logFrom(logged);
        boolean passes = said.contains("still in use") || said.contains("Address already in use");
        if (!passes || System.nanoTime() > giveUp) {
            throw failed("started", said);
        }
        pause();
    }

    private DatabaseProblem failed(String what, String said) {
        if (said.contains("No space left on device")) {
            return new DatabaseProblem("There is no space left on the disk that holds " + data.path() + ".");
        }
        String why = said.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:") || line.contains("error:"))
                .reduce((_, last) -> last)
                .map(line -> ": " + line.replaceFirst(".*(FATAL|PANIC|error): *", ""))
                .orElse("");
        return new DatabaseProblem(
                "The database in " + files + " could not be " + what + why + "; see " + data.clusterLog() + ".");
    }

    private long startOfLog() throws IOException {
        Path log = data.clusterLog();
        if (Files.exists(log) && Files.size(log) > LOG_KEPT) {
            Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.exists(log) ? Files.size(log) : 0;
    }

    private String logFrom(long position) throws IOException {
        if (!Files.exists(data.clusterLog())) {
            return "";
        }
        try (RandomAccessFile log = new RandomAccessFile(data.clusterLog().toFile(), "r")) {
            log.seek(position);
            byte[] tail = new byte[(int) Math.min(log.length() - position, 100_000)];
            log.readFully(tail);
            return new String(tail, StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static List<String> and(List<String> words, String last) {
        return Stream.concat(words.stream(), Stream.of(last)).toList();
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseProblem("Interrupted while waiting for the database.", interrupted);
        }
    }
}
