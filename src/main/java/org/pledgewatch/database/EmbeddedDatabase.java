package org.pledgewatch.database;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private final PostgresCluster cluster;
    private final DirectoryLocks locks;
    private final FileLock used;
    private final DatabaseAccess access;

    private EmbeddedDatabase(PostgresCluster cluster, DirectoryLocks locks, FileLock used, DatabaseAccess access) {
        this.cluster = cluster;
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
        try (FileLock _ = locks.turn()) {
            boolean alone = locks.alone();
            Passwords passwords = Passwords.keptIn(data.passwords(), !Files.exists(data.cluster()));
            PostgresCluster cluster = new PostgresCluster(data, programs, passwords, settings);
            int port = cluster.running(alone);
            Login owner = JdbcCluster.houseIn(cluster.owner(port));
            Login application = new Login(owner.url(), Roles.APPLICATION, passwords.application());
            return new EmbeddedDatabase(cluster, locks, locks.used(), new DatabaseAccess(owner, application));
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

    @Override
    public DatabaseAccess access() {
        return access;
    }

    @Override
    public void close() {
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
