package org.pledgewatch.cube;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Manifest.ValueColumn;

/// Observations as they arrive, on disk, until all are there and each partition can be sorted. Codes are numbers
/// meanwhile.
final class JdbcUnsorted implements AutoCloseable {
    private final CubeShape shape;
    private final List<CodeNumbers> numbers;
    private final Path place;
    private final JdbcDuckDb engine;
    private final DuckDBAppender appender;

    /// @param directory of the release; the unsorted are in one of their own there
    JdbcUnsorted(Path directory, CubeShape shape, CubeSettings settings) throws IOException {
        this.shape = shape;
        this.numbers = shape.dimensions().stream().map(_ -> new CodeNumbers()).toList();
        this.place = Files.createDirectory(directory.resolve("unsorted"));
        this.engine =
                JdbcDuckDb.writing(place.resolve("unsorted.duckdb"), directory, place.resolve("spilled"), settings);
        try {
            engine.execute("create table _codes (dimension integer, number integer, code varchar, position integer)");
            engine.execute("create table _unsorted ("
                    + columns(shape.dimensions(), "%s integer, ")
                    + columns(List.of(CubeShape.VALUE), "%s varchar, ")
                    + columns(List.of(CubeShape.SCALE), "%s integer, ")
                    + columns(shape.attributes(), "%s varchar, ")
                    + ")");
            engine.execute("begin transaction"); // each two thousand would be forced to disk by themselves
            this.appender = engine.connection().createAppender("_unsorted");
        } catch (SQLException failed) {
            engine.close();
            throw failure(failed);
        }
    }

    /// @param form of one column, with its name in quotes
    private static String columns(List<String> columns, String form) {
        return columns.stream()
                .map(column -> form.formatted('"' + column + '"'))
                .collect(Collectors.joining());
    }

    /// @throws IllegalArgumentException where it has text that nobody could read again
    void add(Observation observation) throws IOException {
        for (int dimension = 0; dimension < numbers.size(); dimension++) {
            numbers.get(dimension).mustTake(observation.key().get(dimension));
        }
        for (@Nullable String attribute : observation.attributes()) {
            WrittenText.mustBeReadableAgain(attribute == null ? "" : attribute);
        }
        try {
            append(observation);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    private void append(Observation observation) throws SQLException {
        appender.beginRow();
        for (int dimension = 0; dimension < numbers.size(); dimension++) {
            appender.append(numbers.get(dimension).of(observation.key().get(dimension)));
        }
        BigDecimal value = observation.value();
        if (value == null) {
            appender.appendNull().appendNull();
        } else {
            appender.append(value.toPlainString()).append(value.scale());
        }
        for (String attribute : observation.attributes()) {
            append(attribute);
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
            try (DuckDBAppender codes = engine.connection().createAppender("_codes")) {
                for (int dimension = 0; dimension < numbers.size(); dimension++) {
                    int position = 0;
                    for (Map.Entry<String, Integer> code :
                            numbers.get(dimension).byCode().entrySet()) {
                        codes.beginRow().append(dimension).append(code.getValue());
                        codes.append(code.getKey()).append(position++).endRow();
                    }
                }
            }
            engine.execute("commit");
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /// The codes by which files are cut, in order, and their numbers.
    SortedMap<String, Integer> partitions() {
        return numbers.get(shape.partitionPosition()).byCode();
    }

    /// By key, the time period last.
    void write(int partition, ValueColumn value, Path file) throws IOException {
        String command = """
                copy (
                  select %s cast(%s as decimal(%d, %d)) as obs_value, %s
                    from _unsorted %s
                   where %s = %d
                   order by %s
                ) to %s (format parquet, compression zstd)
                """.formatted(
                eachDimension("_codes_%d.code as \"%s\", ", ""),
                columns(List.of(CubeShape.VALUE), "_unsorted.%s"),
                value.precision(),
                value.scale(),
                columns(List.of(CubeShape.SCALE), "_unsorted.%s, ") + columns(shape.attributes(), "_unsorted.%s, "),
                eachDimension(
                        "join _codes _codes_%1$d on _codes_%1$d.dimension = %1$d and _codes_%1$d.number = _unsorted.\"%2$s\"",
                        "\n"),
                columns(List.of(shape.partition()), "_unsorted.%s"),
                partition,
                eachDimension("_codes_%d.position", ", "),
                JdbcDuckDb.literal(file.toString()));
        try {
            engine.execute(command);
        } catch (SQLException failed) {
            throw failure(failed);
        }
    }

    /// @param form of one, with its position and its name
    private String eachDimension(String form, String between) {
        return IntStream.range(0, numbers.size())
                .mapToObj(
                        position -> form.formatted(position, shape.dimensions().get(position)))
                .collect(Collectors.joining(between));
    }

    Engine engine() {
        return engine;
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
