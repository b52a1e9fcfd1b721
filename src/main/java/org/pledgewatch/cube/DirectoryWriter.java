package org.pledgewatch.cube;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.pledgewatch.cube.Engine.Cursor;
import org.pledgewatch.cube.Manifest.PartitionFile;
import org.pledgewatch.cube.Manifest.ValueColumn;

/// Writes a release into a directory of its own, one partition at a time: to sort all at once takes more memory than
/// there is.
final class DirectoryWriter implements ReleaseWriter {
    private final Path directory;
    private final CubeShape shape;
    private final WritersTurn turn;
    private final JdbcUnsorted unsorted;
    private int integerDigits;
    private int decimals;
    private boolean released;

    /// @param turn ends when this is closed
    DirectoryWriter(Path directory, CubeShape shape, CubeSettings settings, WritersTurn turn) {
        this.directory = directory;
        this.shape = shape;
        this.turn = turn;
        try {
            Files.createDirectory(directory);
            LastingFiles.forceInDirectory(directory);
            this.unsorted = new JdbcUnsorted(directory, shape, settings);
        } catch (IOException failed) {
            takeAway();
            throw problem(failed);
        }
    }

    @Override
    public void add(Observation observation) {
        shape.mustHold(observation);
        BigDecimal value = observation.value();
        if (value != null) {
            integerDigits = Math.max(integerDigits, value.precision() - value.scale());
            decimals = Math.max(decimals, value.scale());
        }
        try {
            unsorted.add(observation);
        } catch (IOException failed) {
            throw problem(failed);
        }
    }

    @Override
    public void release() {
        try {
            unsorted.allAreThere();
            ValueColumn value = ValueColumn.holding(integerDigits, decimals);
            List<PartitionFile> files = new ArrayList<>();
            for (Map.Entry<String, Integer> partition : unsorted.partitions().entrySet()) {
                String name = "part-%05d.parquet".formatted(files.size() + 1);
                files.add(write(partition.getKey(), partition.getValue(), value, directory.resolve(name)));
            }
            unsorted.close();
            LastingFiles.write(manifest(), Manifest.of(shape, value, files).written());
            released = true;
        } catch (IOException | ReleaseProblem failed) {
            throw problem(failed);
        }
    }

    private PartitionFile write(String code, int number, ValueColumn value, Path file) throws IOException {
        unsorted.write(number, value, LastingFiles.unfinished(file));
        return finish(file, code, shape, unsorted.engine());
    }

    /// Looks at a file that was written under its unfinished name, and gives it its own.
    static PartitionFile finish(Path file, String code, CubeShape shape, Engine engine) throws IOException {
        CubeSql sql = new CubeSql(shape, engine.dialect(), engine.readsInOrder());
        Table<?> written = JdbcDuckDb.parquet(List.of(LastingFiles.unfinished(file)));
        try (Cursor twice = engine.ask(sql.keyThatIsNotUnique(written))) {
            if (twice.next()) {
                throw new IOException("two observations have the key "
                        + IntStream.range(0, shape.dimensions().size())
                                .mapToObj(twice::text)
                                .collect(Collectors.joining(".")));
            }
        }
        Availability holds = ReleasedCube.availability(engine, sql, written, shape, CubeQuery.EVERYTHING);
        LastingFiles.finish(file);
        return new PartitionFile(
                file.getFileName().toString(), code, Files.size(file), LastingFiles.sha256(file), holds);
    }

    private Path manifest() {
        return directory.resolve(Manifest.NAME);
    }

    private ReleaseProblem problem(Exception failed) {
        return new ReleaseProblem(
                "The release " + directory.getFileName() + " could not be written and is not there: "
                        + failed.getMessage() + ".",
                failed);
    }

    @Override
    public void close() {
        try {
            unsorted.close();
        } catch (IOException failed) {
            throw problem(failed);
        } finally {
            takeAway();
        }
    }

    /// All of it, unless it is released; first what makes it a release.
    private void takeAway() {
        try (turn) {
            if (!released) {
                Files.deleteIfExists(manifest());
                LastingFiles.delete(directory);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
