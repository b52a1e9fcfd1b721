package org.pledgewatch.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The programs of PostgreSQL we carry with us, unpacked once per version.
record PostgresPrograms(Path bin) {

    /// Unpacks what this machine needs, unless it was done before. Call only in one's turn.
    static PostgresPrograms in(Path directory) throws IOException {
        byte[] archive = archive();
        Path home = directory.resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(home)) {
            Path unfinished = Files.createTempDirectory(Files.createDirectories(directory), "unfinished-");
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpack(archive, unfinished);
            settle(unfinished, home);
            sweep(directory, home);
        }
        return new PostgresPrograms(home.resolve("bin"));
    }

    Command run(Path cluster, String program, List<String> arguments) throws IOException {
        String path = bin.resolve(program).toString();
        return Command.run(Identity.owning(cluster)
                .around(Stream.concat(Stream.of(path), arguments.stream()).toList()));
    }

    /// Moves the unpacked programs to their place, unless another process was quicker.
    private static void settle(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException quicker) {
            forget(unfinished);
            if (!Files.isDirectory(home)) {
                throw quicker;
            }
        }
    }

    /// Takes away earlier versions, and what a killed process left half unpacked an hour ago.
    private static void sweep(Path directory, Path home) throws IOException {
        Instant longAgo = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> kept = Files.list(directory)) {
            for (Path other : kept.filter(each -> !each.equals(home)).toList()) {
                if (Files.getLastModifiedTime(other).toInstant().isBefore(longAgo)) {
                    forget(other);
                }
            }
        }
    }

    static void forget(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> everything = Files.walk(directory)) {
            for (Path file : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static byte[] archive() throws IOException {
        String system = System.getProperty("os.name", "").startsWith("Mac") ? "Darwin" : "Linux";
        try (InputStream archive =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, System.getProperty("os.arch", ""))) {
            return archive.readAllBytes();
        } catch (IllegalStateException none) {
            throw new DatabaseProblem(
                    "There is no PostgreSQL for this machine in the package; name a server in PLEDGEWATCH_DATABASE_URL.",
                    none);
        }
    }

    private static void unpack(byte[] archive, Path home) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = home.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    Files.setPosixFilePermissions(
                            file,
                            PosixFilePermissions.fromString((entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x"));
                }
            }
        }
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
