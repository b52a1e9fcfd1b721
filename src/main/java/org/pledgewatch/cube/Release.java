package org.pledgewatch.cube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Manifest.PartitionFile;

/// A directory with a manifest and the files it names.
record Release(Path directory, Manifest manifest) {

    static boolean isIn(Path directory) {
        return Files.isRegularFile(directory.resolve(Manifest.NAME));
    }

    /// Looks at sizes, not at every byte.
    static Release open(Path directory) {
        if (!isIn(directory)) {
            throw new ReleaseProblem("There is no release " + directory.getFileName() + ".");
        }
        try {
            Release release =
                    new Release(directory, Manifest.read(Files.readAllBytes(directory.resolve(Manifest.NAME))));
            for (PartitionFile file : release.manifest.files()) {
                release.mustHaveItsSize(file);
            }
            return release;
        } catch (ReleaseProblem wrong) {
            throw problem(directory, String.valueOf(wrong.getMessage()), wrong);
        } catch (IOException unreadable) {
            throw problem(directory, "a file cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    /// Looks at every byte.
    void verify() {
        try {
            for (PartitionFile file : manifest.files()) {
                if (!LastingFiles.sha256(path(file)).equals(file.sha256())) {
                    throw problem(directory, file.name() + " is not what was released: its hash differs", null);
                }
            }
        } catch (IOException unreadable) {
            throw problem(directory, "a file cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    Path path(PartitionFile file) {
        return directory.resolve(file.name());
    }

    private void mustHaveItsSize(PartitionFile file) throws IOException {
        if (!Files.isRegularFile(path(file))) {
            throw new ReleaseProblem(file.name() + " is gone");
        }
        if (Files.size(path(file)) != file.bytes()) {
            throw new ReleaseProblem(file.name() + " has " + Files.size(path(file)) + " bytes and not " + file.bytes());
        }
    }

    private static ReleaseProblem problem(Path directory, String what, @Nullable Throwable cause) {
        return new ReleaseProblem("The release " + directory.getFileName() + " is damaged: " + what + ".", cause);
    }
}
