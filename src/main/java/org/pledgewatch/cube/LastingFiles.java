package org.pledgewatch.cube;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Files that are there whole or not at all, also after the power was cut.
final class LastingFiles {
    private LastingFiles() {}

    /// Under which name a file is written before it is whole.
    static Path unfinished(Path file) {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.write(unfinished(file), content);
        finish(file);
    }

    /// Gives a file that was written under its unfinished name its own.
    static void finish(Path file) throws IOException {
        force(unfinished(file), StandardOpenOption.WRITE);
        Files.move(unfinished(file), file, StandardCopyOption.ATOMIC_MOVE);
        forceInDirectory(file);
    }

    /// Puts on disk that something is in its directory.
    static void forceInDirectory(Path path) throws IOException {
        force(Objects.requireNonNull(path.toAbsolutePath().getParent()), StandardOpenOption.READ);
    }

    private static void force(Path path, StandardOpenOption opened) throws IOException {
        try (FileChannel channel = FileChannel.open(path, opened)) {
            channel.force(true);
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digested = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digested.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java has SHA-256", absent);
        }
    }

    /// With all that is in it, if it is there.
    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(directory)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
