package org.pledgewatch.cube;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.CubeSql.Statement;
import org.pledgewatch.cube.Engine.Cursor;

/// An answer of DuckDB as it comes, some two thousand rows at a time: no object is made of a cell before it is asked
/// for.
final class JdbcChunks implements Cursor {
    /// An answer that fails half-way ends like a complete one, and only this, which the driver keeps to itself, tells.
    private static final Method CHECK_ERROR = checkError();

    private final DuckDBConnection connection;
    private final Consumer<DuckDBConnection> giveBack;
    private final DuckDBPreparedStatement statement;
    private final DuckDBChunkedResult result;
    private DuckDBReadableVector[] columns = {};
    private long rows;
    private long row = -1;
    private boolean closed;

    JdbcChunks(DuckDBConnection connection, Statement asked, Consumer<DuckDBConnection> giveBack) throws SQLException {
        this.connection = connection;
        this.giveBack = giveBack;
        this.statement = connection.prepare(asked.text());
        try {
            for (int position = 0; position < asked.parameters().size(); position++) {
                bind(position + 1, asked.parameters().get(position));
            }
            this.result = statement.query();
        } catch (SQLException failed) {
            statement.close();
            throw failed;
        }
    }

    private void bind(int position, Object parameter) throws SQLException {
        if (parameter instanceof String[] texts) {
            statement.setArray(position, connection.createArrayOf("VARCHAR", texts));
        } else {
            statement.setObject(position, parameter);
        }
    }

    @Override
    public boolean next() {
        row++;
        while (row >= rows) {
            if (!result.nextChunk()) {
                mustBeComplete();
                return false;
            }
            row = 0;
            rows = result.chunk().rowCount();
            columns = new DuckDBReadableVector[(int) result.columnCount()];
            for (int column = 0; column < columns.length; column++) {
                columns[column] = result.chunk().vector(column);
            }
        }
        return true;
    }

    private void mustBeComplete() {
        try {
            CHECK_ERROR.invoke(result);
        } catch (InvocationTargetException failed) {
            throw JdbcDuckDb.cannotBeRead(Objects.requireNonNull(failed.getCause()));
        } catch (IllegalAccessException shut) {
            throw new IllegalStateException(shut);
        }
    }

    private static Method checkError() {
        try {
            Method check = DuckDBChunkedResult.class.getDeclaredMethod("checkError");
            check.setAccessible(true);
            return check;
        } catch (NoSuchMethodException otherDriver) {
            throw new IllegalStateException("with this driver a failed answer looks complete", otherDriver);
        }
    }

    @Override
    public @Nullable String text(int column) {
        return columns[column].isNull(row) ? null : columns[column].getString(row);
    }

    @Override
    public @Nullable BigDecimal decimal(int column) {
        return columns[column].isNull(row) ? null : columns[column].getBigDecimal(row);
    }

    @Override
    public long number(int column) {
        return columns[column].getType() == DuckDBColumnType.INTEGER
                ? columns[column].getInt(row)
                : columns[column].getLong(row);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try (statement;
                result) {
            // both are closed before the connection is given back
        } catch (SQLException failed) {
            throw new ReleaseProblem("An answer does not end: " + JdbcDuckDb.sentence(failed), failed);
        } finally {
            giveBack.accept(connection);
        }
    }
}
