package org.pledgewatch.database;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Properties;

/// The random passwords of the embedded database, kept in a file that only its owner may read.
record Passwords(String owner, String application) {

    static Passwords keptIn(Path file, boolean mayBeNew) throws IOException {
        if (!Files.exists(file)) {
            if (!mayBeNew) {
                throw new DatabaseProblem("The file " + file
                        + " with the passwords of the database is gone; put it back from a copy of the directory.");
            }
            write(file, "owner=" + random() + "\napplication=" + random() + "\n");
        }
        Properties kept = new Properties();
        kept.load(new StringReader(Files.readString(file)));
        String owner = kept.getProperty("owner");
        String application = kept.getProperty("application");
        if (owner == null || application == null) {
            throw new DatabaseProblem("The file " + file + " should hold the passwords owner=… and application=….");
        }
        return new Passwords(owner, application);
    }

    /// Writes a file nobody else may read, whole or not at all.
    static void write(Path file, String text) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
