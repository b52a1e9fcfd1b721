package org.pledgewatch.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Which processes use a data directory, told by locks that vanish with their holder, even at kill -9.
///
/// Everybody holds `in-use.lock` shared; who can have it alone is the only one left. Starting and stopping happen under
/// `start.lock`, one process at a time.
final class DirectoryLocks implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path directory;
    private final FileChannel start;
    private final FileChannel use;

    private DirectoryLocks(Path directory, FileChannel start, FileChannel use) {
        this.directory = directory;
        this.start = start;
        this.use = use;
    }

    static DirectoryLocks in(Path directory) {
        try {
            return new DirectoryLocks(
                    directory, channel(directory.resolve("start.lock")), channel(directory.resolve("in-use.lock")));
        } catch (IOException refused) {
            throw cannotLock(directory, refused);
        }
    }

    /// Waits for its turn to start or stop the database.
    FileLock turn() {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < deadline) {
                FileLock turn = start.tryLock();
                if (turn != null) {
                    return turn;
                }
                Thread.sleep(20);
            }
        } catch (IOException refused) {
            throw cannotLock(directory, refused);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        throw new DatabaseProblem(
                "Another process has been starting or stopping the database in " + directory + " for too long.");
    }

    /// True if nobody else uses the directory. Ask only in one's turn.
    boolean alone() {
        try (FileLock alone = use.tryLock()) {
            return alone != null;
        } catch (IOException refused) {
            throw cannotLock(directory, refused);
        }
    }

    /// Says that this process uses the directory. Ask only in one's turn.
    FileLock used() {
        try {
            @Nullable FileLock shared = use.tryLock(0, Long.MAX_VALUE, true);
            if (shared == null) {
                throw new DatabaseProblem("Somebody holds " + directory.resolve("in-use.lock") + " alone.");
            }
            return shared;
        } catch (IOException refused) {
            throw cannotLock(directory, refused);
        }
    }

    @Override
    public void close() {
        try (start;
                use) {
            // both are closed, and with them their locks
        } catch (IOException refused) {
            throw cannotLock(directory, refused);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static DatabaseProblem cannotLock(Path directory, IOException refused) {
        return new DatabaseProblem(
                "The files in " + directory + " cannot be locked: " + DataDirectory.reason(refused) + ".", refused);
    }
}
