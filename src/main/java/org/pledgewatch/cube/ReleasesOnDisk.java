package org.pledgewatch.cube;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One directory for each release, under one for all. The engine starts with the first question.
final class ReleasesOnDisk implements Releases, AutoCloseable {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,199}");

    private final Path all;
    private final CubeSettings settings;
    private final Semaphore writers = new Semaphore(1);
    private @Nullable Path spill;
    private @Nullable Engine engine;

    ReleasesOnDisk(Path all, CubeSettings settings) {
        this.all = all.toAbsolutePath().normalize();
        this.settings = settings;
    }

    @Override
    public List<String> names() {
        try {
            return directories().stream()
                    .filter(Release::isIn)
                    .map(directory -> directory.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException refused) {
            throw cannotBeUsed(refused);
        }
    }

    @Override
    public Cube open(String name) {
        return new ReleasedCube(Release.open(directory(name)), engine());
    }

    @Override
    public void verify(String name) {
        Release.open(directory(name)).verify();
    }

    @Override
    public ReleaseWriter write(String name, CubeShape shape) {
        Path directory = directory(name);
        try {
            Files.createDirectories(all);
            WritersTurn turn = WritersTurn.await(all.resolve(".writing.lock"), writers);
            try {
                for (Path unfinished : directories()) {
                    if (!Release.isIn(unfinished)) {
                        LastingFiles.delete(unfinished);
                    }
                }
                if (Files.exists(directory)) {
                    throw new ReleaseProblem("There is a release " + name + " already.");
                }
                return new DirectoryWriter(directory, shape, settings, turn);
            } catch (IOException | RuntimeException failed) {
                turn.close();
                throw failed;
            }
        } catch (IOException refused) {
            throw cannotBeUsed(refused);
        }
    }

    private List<Path> directories() throws IOException {
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> there = Files.list(all)) {
            return there.filter(
                            path -> NAME.matcher(path.getFileName().toString()).matches())
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private Path directory(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new ReleaseProblem("No release can be called so.");
        }
        return all.resolve(name);
    }

    private synchronized Engine engine() {
        try {
            if (engine == null) {
                spill = Files.createTempDirectory("pledgewatch-figures");
                engine = JdbcDuckDb.reading(all, spill, settings);
            }
            return engine;
        } catch (IOException refused) {
            throw cannotBeUsed(refused);
        }
    }

    private ReleaseProblem cannotBeUsed(IOException refused) {
        return new ReleaseProblem("The releases in " + all + " cannot be used: " + refused.getMessage() + ".", refused);
    }

    @Override
    public synchronized void close() {
        try {
            if (engine != null) {
                engine.close();
            }
            if (spill != null) {
                LastingFiles.delete(spill);
            }
        } catch (IOException refused) {
            throw cannotBeUsed(refused);
        }
    }
}
