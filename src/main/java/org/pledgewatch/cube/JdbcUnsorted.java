package org.pledgewatch.cube;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Manifest.ValueColumn;

/// Observations as they arrive, on disk, until all are there and each partition can be sorted.
final class JdbcUnsorted implements AutoCloseable {
    private final CubeShape shape;
    private final Path place;
    private final JdbcDuckDb engine;
    private final DuckDBAppender appender;

    /// @param directory of the release; the unsorted are in one of their own there
    JdbcUnsorted(Path directory, CubeShape shape, CubeSettings settings) throws IOException {
        this.shape = shape;
        this.place = Files.createDirectory(directory.resolve("unsorted"));
        this.engine =
                JdbcDuckDb.writing(place.resolve("unsorted.duckdb"), directory, place.resolve("spilled"), settings);
        try {
            engine.execute("create table unsorted (_partition integer, "
                    + Stream.of(shape.dimensions(), List.of(CubeShape.VALUE), shape.attributes())
                            .flatMap(List::stream)
                            .map(column -> quoted(column) + " varchar, ")
                            .collect(Collectors.joining())
                    + quoted(CubeShape.SCALE) + " integer)");
            engine.execute("begin transaction"); // each two thousand would be forced to disk by themselves
            this.appender = engine.connection().createAppender("unsorted");
        } catch (SQLException failed) {
            engine.close();
            throw failure(failed);
        }
    }

    void add(int partition, Observation observation) throws IOException {
        try {
            append(partition, observation);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private void append(int partition, Observation observation) throws SQLException {
        BigDecimal value = observation.value();
        appender.beginRow().append(partition);
        for (String code : observation.key()) {
            appender.append(code);
        }
        append(value == null ? null : value.toPlainString());
        for (String attribute : observation.attributes()) {
            append(attribute);
        }
        if (value == null) {
            appender.appendNull();
        } else {
            appender.append(value.scale());
        }
        appender.endRow();
    }

    private void append(@Nullable String text) throws SQLException {
        if (text == null) {
            appender.appendNull();
        } else {
            appender.append(text);
        }
    }

    void allAreThere() throws IOException {
        try {
            appender.close();
            engine.execute("commit");
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /// By key, the time period last.
    void write(int partition, ValueColumn value, Path file) throws IOException {
        String key = quoted(shape.dimensions());
        String command = """
                copy (
                  select %s,
                         cast(%s as decimal(%d, %d)) as %2$s,
                         %s
                    from unsorted
                   where _partition = %d
                   order by %1$s
                ) to %s (format parquet, compression zstd)
                """.formatted(
                        key,
                        quoted(CubeShape.VALUE),
                        value.precision(),
                        value.scale(),
                        quoted(Stream.concat(Stream.of(CubeShape.SCALE), shape.attributes().stream())
                                .toList()),
                        partition,
                        JdbcDuckDb.literal(file.toString()));
        try {
            engine.execute(command);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    Engine engine() {
        return engine;
    }

    private static String quoted(List<String> columns) {
        return columns.stream().map(JdbcUnsorted::quoted).collect(Collectors.joining(", "));
    }

    private static String quoted(String column) {
        return '"' + column + '"';
    }

    private static IOException failure(SQLException failed) {
        return new IOException(JdbcDuckDb.sentence(failed), failed);
    }

    @Override
    public void close() throws IOException {
        engine.close();
        LastingFiles.delete(place);
    }
}
