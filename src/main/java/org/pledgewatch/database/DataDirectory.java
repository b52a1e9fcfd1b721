package org.pledgewatch.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The directory that holds everything one Pledgewatch keeps: database, passwords, log.
public record DataDirectory(Path path) {

    /// Makes the directory if it is absent and sees that it can be written to.
    public static DataDirectory open(Path path) {
        try {
            Files.createDirectories(path);
            Path real = path.toRealPath();
            Files.delete(Files.createTempFile(real, "writable", null));
            return new DataDirectory(real);
        } catch (FileAlreadyExistsException inTheWay) {
            throw new DatabaseProblem(
                    "The data directory " + path + " cannot be made: " + inTheWay.getFile() + " is a file.", inTheWay);
        } catch (IOException refused) {
            throw new DatabaseProblem(
                    "The data directory " + path + " cannot be used: " + reason(refused) + ".", refused);
        }
    }

    public Path log() {
        return path.resolve("pledgewatch.log");
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path clusterLog() {
        return path.resolve("postgres.log");
    }

    Path passwords() {
        return path.resolve("database.passwords");
    }

    Path programs() {
        return path.resolve("programs");
    }

    static String reason(IOException refused) {
        return switch (refused) {
            case AccessDeniedException _ -> "no permission to write there";
            case FileSystemException because when because.getReason() != null -> because.getReason();
            default -> String.valueOf(refused.getMessage());
        };
    }
}
