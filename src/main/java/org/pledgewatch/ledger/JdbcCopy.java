package org.pledgewatch.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table by PostgreSQL's binary COPY, in the connection's transaction.
final class JdbcCopy implements AutoCloseable {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int ROOM = 1 << 16;
    private static final long MICROSECONDS = 1_000_000;
    private static final long POSTGRES_BEGINS =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private final CopyIn copy;
    private final byte[] waiting = new byte[ROOM];
    private int count;

    private JdbcCopy(CopyIn copy) {
        this.copy = copy;
    }

    static JdbcCopy into(Connection connection, String sql) throws SQLException {
        JdbcCopy rows =
                new JdbcCopy(connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql));
        rows.put(SIGNATURE, 0, SIGNATURE.length);
        rows.putInt(0);
        rows.putInt(0);
        return rows;
    }

    void row(int fields) throws SQLException {
        putShort(fields);
    }

    void field(long value) throws SQLException {
        putInt(Long.BYTES);
        putLong(value);
    }

    void field(Instant moment) throws SQLException {
        field((moment.getEpochSecond() - POSTGRES_BEGINS) * MICROSECONDS + moment.getNano() / 1000);
    }

    void field(byte[] bytes) throws SQLException {
        field(bytes, 0, bytes.length);
    }

    void field(byte[] bytes, int offset, int length) throws SQLException {
        putInt(length);
        put(bytes, offset, length);
    }

    /// Sends what is left and waits until the table has it.
    void end() throws SQLException {
        putShort(-1);
        send();
        copy.endCopy();
    }

    /// Gives the rows up if they were not ended.
    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void putShort(int value) throws SQLException {
        room(Short.BYTES);
        waiting[count++] = (byte) (value >> 8);
        waiting[count++] = (byte) value;
    }

    private void putInt(int value) throws SQLException {
        putShort(value >> 16);
        putShort(value);
    }

    private void putLong(long value) throws SQLException {
        putInt((int) (value >> 32));
        putInt((int) value);
    }

    private void put(byte[] bytes, int offset, int length) throws SQLException {
        room(length);
        if (length > ROOM) {
            copy.writeToCopy(bytes, offset, length);
        } else {
            System.arraycopy(bytes, offset, waiting, count, length);
            count += length;
        }
    }

    private void room(int needed) throws SQLException {
        if (count + needed > ROOM) {
            send();
        }
    }

    private void send() throws SQLException {
        copy.writeToCopy(waiting, 0, count);
        count = 0;
    }
}
