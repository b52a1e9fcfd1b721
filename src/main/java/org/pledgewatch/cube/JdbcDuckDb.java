package org.pledgewatch.cube;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.CubeSql.Statement;
import org.pledgewatch.cube.Manifest.PartitionFile;

/// DuckDB in this process. It reaches one directory and nothing else, loads nothing, and cannot be told otherwise.
final class JdbcDuckDb implements Engine {
    private static final int PATIENCE_IN_SECONDS = 30;

    private final DuckDBConnection first;
    private final Deque<DuckDBConnection> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore turns;

    private JdbcDuckDb(DuckDBConnection first, int questions) {
        this.first = first;
        this.turns = new Semaphore(questions, true);
    }

    /// Keeps nothing; reads the files under a directory.
    ///
    /// @param spill where that is put which does not fit into memory
    static JdbcDuckDb reading(Path directory, Path spill, CubeSettings settings) throws IOException {
        return open("", directory, spill, settings.memory(), settings);
    }

    /// Keeps what is to be sorted in a file; writes into a directory.
    static JdbcDuckDb writing(Path file, Path directory, Path spill, CubeSettings settings) throws IOException {
        return open(file.toString(), directory, spill, settings.writingMemory(), settings);
    }

    private static JdbcDuckDb open(String database, Path directory, Path spill, String memory, CubeSettings settings)
            throws IOException {
        Properties properties = new Properties();
        properties.setProperty(DuckDBDriver.JDBC_STREAM_RESULTS, "true");
        properties.setProperty(DuckDBDriver.JDBC_INSTANCE_CACHE, "false");
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("temp_directory", spill.toString());
        properties.setProperty("memory_limit", memory);
        properties.setProperty("threads", String.valueOf(settings.threads()));
        try {
            DuckDBConnection connection = DriverManager.getConnection("jdbc:duckdb:" + database, properties)
                    .unwrap(DuckDBConnection.class);
            JdbcDuckDb engine = new JdbcDuckDb(connection, settings.questions());
            engine.shutIn(directory);
            return engine;
        } catch (SQLException refused) {
            throw new IOException("the engine of released figures does not start: " + sentence(refused), refused);
        }
    }

    private void shutIn(Path directory) throws SQLException {
        try {
            execute("set allowed_directories = [" + literal(directory.toString()) + "]");
            execute("set enable_external_access = false");
            execute("set lock_configuration = true");
        } catch (SQLException refused) {
            close();
            throw refused;
        }
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.DUCKDB;
    }

    /// DuckDB promises it of a file that is selected from, also where rows are left out.
    @Override
    public boolean readsInOrder() {
        return true;
    }

    @Override
    public Table<?> observations(Release release, List<PartitionFile> files) {
        return parquet(files.stream().map(release::path).toList());
    }

    static Table<?> parquet(List<Path> files) {
        return DSL.table(
                "read_parquet({0})", DSL.val(files.stream().map(Path::toString).toArray(String[]::new)));
    }

    @Override
    public Cursor ask(Statement statement) {
        DuckDBConnection connection = take();
        try {
            return new JdbcChunks(connection, statement, this::giveBack);
        } catch (SQLException failed) {
            giveBack(connection);
            throw cannotBeRead(failed);
        }
    }

    /// Of our own making: no word of it comes from outside but names of files, as literals.
    void execute(String command) throws SQLException {
        try (var statement = first.createStatement()) {
            statement.execute(command);
        }
    }

    DuckDBConnection connection() {
        return first;
    }

    private DuckDBConnection take() {
        try {
            if (!turns.tryAcquire(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyQuestions();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ReleaseProblem("Nobody waits for this answer any more.", interrupted);
        }
        try {
            @Nullable DuckDBConnection free = idle.poll();
            return free == null ? first.duplicate() : free;
        } catch (SQLException refused) {
            turns.release();
            throw new ReleaseProblem("The engine of released figures is closed: " + sentence(refused), refused);
        }
    }

    private void giveBack(DuckDBConnection connection) {
        idle.push(connection);
        turns.release();
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    static ReleaseProblem cannotBeRead(Throwable failed) {
        return new ReleaseProblem("Released figures cannot be read: " + sentence(failed), failed);
    }

    static String sentence(Throwable failed) {
        return String.valueOf(failed.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .strip();
    }

    @Override
    public void close() {
        try (first) {
            for (DuckDBConnection connection = idle.poll(); connection != null; connection = idle.poll()) {
                connection.close();
            }
        } catch (SQLException refused) {
            throw new ReleaseProblem("The engine of released figures does not close: " + sentence(refused), refused);
        }
    }
}
