package org.pledgewatch.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/// What `postmaster.pid` says of the PostgreSQL of a directory, held against the processes that really run.
sealed interface Postmaster {

    /// Nobody runs here, and nobody claims to.
    record Absent() implements Postmaster {}

    /// Somebody claims to run here who is gone, or is another program by now.
    record Gone(long process) implements Postmaster {}

    /// Runs here but takes no connections: it is starting, recovering or stopping.
    record Busy(long process) implements Postmaster {}

    /// Runs here and takes connections.
    record Ready(long process, int port) implements Postmaster {}

    static Postmaster of(Path cluster) throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(claim(cluster), StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException none) {
            return new Absent();
        }
        long process = lines.isEmpty() ? 0 : number(lines.getFirst());
        if (!runsIn(cluster, process)) {
            return new Gone(process);
        }
        // lines: process, directory, started, port, socket directory, address, shared memory, status
        return lines.size() >= 8 && lines.get(7).strip().equals("ready")
                ? new Ready(process, (int) number(lines.get(3)))
                : new Busy(process);
    }

    static Path claim(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    private static boolean runsIn(Path cluster, long process) throws IOException {
        ProcessHandle handle = process <= 0 ? null : ProcessHandle.of(process).orElse(null);
        if (handle == null || !handle.isAlive()) {
            return false;
        }
        Path system = Path.of("/proc", Long.toString(process));
        if (!Files.exists(system)) {
            List<String> words = List.of(handle.info().arguments().orElse(new String[0]));
            return isPostgres(handle.info().command().orElse("")) && words.contains(cluster.toString());
        }
        List<String> words = List.of(Files.readString(system.resolve("cmdline"), StandardCharsets.ISO_8859_1)
                .split("\0"));
        try {
            return isPostgres(words.getFirst()) && Files.isSameFile(system.resolve("cwd"), cluster);
        } catch (IOException notToBeSeen) {
            return isPostgres(words.getFirst()) && words.contains(cluster.toString());
        }
    }

    private static boolean isPostgres(String program) {
        return program.equals("postgres") || program.endsWith("/postgres");
    }

    private static long number(String line) {
        try {
            return Long.parseLong(line.strip());
        } catch (NumberFormatException torn) {
            return 0;
        }
    }
}
