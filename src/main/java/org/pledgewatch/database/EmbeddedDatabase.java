package org.pledgewatch.database;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A PostgreSQL of our own under the data directory, shared by every process that uses that directory.
///
/// Whoever comes first starts it, others adopt it, the last one out stops it. What a killed process leaves behind is
/// adopted or cleared away by the next.
final class EmbeddedDatabase implements Database {
    static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=''",
            "fsync=on",
            "full_page_writes=on",
            "synchronous_commit=on",
            "password_encryption=scram-sha-256",
            "max_connections=200",
            "shared_buffers=256MB",
            "timezone=UTC",
            "log_timezone=UTC",
            "jit=off",
            System.getProperty("os.name", "").startsWith("Mac")
                    ? "wal_sync_method=fsync_writethrough"
                    : "wal_sync_method=fdatasync");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PostgresCluster cluster;
    private final DirectoryLocks locks;
    private final FileLock used;
    private final DatabaseAccess access;
    private Postmaster.Ready seen;

    private EmbeddedDatabase(
            PostgresCluster cluster,
            Postmaster.Ready seen,
            DirectoryLocks locks,
            FileLock used,
            DatabaseAccess access) {
        this.cluster = cluster;
        this.seen = seen;
        this.locks = locks;
        this.used = used;
        this.access = access;
    }

    static EmbeddedDatabase open(DataDirectory data) {
        return open(data, data.programs(), SETTINGS);
    }

    static EmbeddedDatabase open(DataDirectory data, Path programs, List<String> settings) {
        if (data.path().toString().matches(".*[\"$`\\\\].*")) {
            throw new DatabaseProblem(
                    "The data directory " + data.path() + " has a character in its name that PostgreSQL's"
                            + " programs stumble over; choose another with --data.");
        }
        DirectoryLocks locks = DirectoryLocks.in(data.path());
        awaitRevival(data, locks);
        try (FileLock _ = locks.turn()) {
            boolean alone = locks.alone();
            Passwords passwords = Passwords.keptIn(data.passwords(), !Files.exists(data.cluster()));
            PostgresCluster cluster = new PostgresCluster(data, programs, passwords, settings);
            Postmaster.Ready running = cluster.running(alone);
            Login owner = JdbcCluster.houseIn(cluster.owner(running.port()));
            Login application = new Login(owner.url(), Roles.APPLICATION, passwords.application());
            return new EmbeddedDatabase(cluster, running, locks, locks.used(), new DatabaseAccess(owner, application));
        } catch (IOException refused) {
            locks.close();
            throw new DatabaseProblem(
                    "The database in " + data.path() + " cannot be used: " + DataDirectory.reason(refused) + ".",
                    refused);
        } catch (RuntimeException refused) {
            locks.close();
            throw refused;
        }
    }

    /// Whoever serves visitors starts a database again that has gone; who comes meanwhile waits for that.
    private static void awaitRevival(DataDirectory data, DirectoryLocks locks) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            try (FileLock _ = locks.turn()) {
                Postmaster postmaster = Postmaster.of(data.cluster());
                if (locks.alone() || postmaster instanceof Postmaster.Ready || postmaster instanceof Postmaster.Busy) {
                    return;
                }
            } catch (IOException unreadable) {
                return; // told by whoever opens it next
            }
            PostgresCluster.pause();
        }
    }

    @Override
    public synchronized Revival revive() {
        try {
            if (Postmaster.of(cluster.files()) instanceof Postmaster.Ready ready) {
                seen = ready;
                return Revival.RUNS;
            }
            try (FileLock _ = locks.turn()) {
                return cluster.startedAgain(seen) ? Revival.STARTED_AGAIN : Revival.RUNS;
            }
        } catch (IOException refused) {
            throw new DatabaseProblem(
                    "The database could not be started again: " + DataDirectory.reason(refused) + ".", refused);
        }
    }

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public synchronized void close() {
        try (locks;
                FileLock _ = locks.turn()) {
            used.release();
            if (locks.alone()) {
                cluster.stop();
            }
        } catch (IOException refused) {
            throw new DatabaseProblem(
                    "The database could not be stopped: " + DataDirectory.reason(refused) + ".", refused);
        }
    }
}
