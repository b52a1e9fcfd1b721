package org.pledgewatch.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How who runs the server lets an administrator in again: by a file in the data directory that holds the address.
@Component
public class OperatorRecovery {
    private static final String FILE = "recover-administrator";
    private static final int LONGEST = 1_000;

    private final Path file;
    private final RecoveryDesk desk;

    OperatorRecovery(@Value("${pledgewatch.data:}") String data, RecoveryDesk desk) {
        this.file = Path.of(data).resolve(FILE);
        this.desk = desk;
    }

    public sealed interface Asked {
        record Link(String email, Secret secret) implements Asked {}

        record NoSuchAdministrator(String email) implements Asked {}
    }

    /// Reads the file and deletes it, so that the next start finds none; empty where there is none.
    public Optional<Asked> read() {
        try {
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String email =
                    Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
            Files.delete(file);
            return Optional.of(desk.makeForAdministrator(email)
                    .<Asked>map(secret -> new Asked.Link(email, secret))
                    .orElseGet(() -> new Asked.NoSuchAdministrator(email)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + " cannot be read", unreadable);
        }
    }
}
