package org.pledgewatch.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What stands in the ledger's tables, read some thousands at a time so that neither side ever holds them all.
@Repository
class JdbcEntries {
    private static final int AT_A_TIME = 10_000;
    private static final LedgerPosition ALL = new LedgerPosition(Long.MAX_VALUE);
    private static final String EMPTY = "0".repeat(2 * HashChain.HASH_BYTES);

    private static final String HEAD_AT = """
            select number, hash
              from ledger.line
             where number <= :position
             order by number desc
             limit 1
            """;
    /// The kind is written out, so that an index on some kinds is used.
    private static final String OF_KIND = """
            select line.number, line.recorded_at, payload.content
              from ledger.line
              join ledger.payload on payload.number = line.number
             where line.kind = '%s'
               and line.number <= :position
               and payload.content is not null
             order by line.number
            """;
    private static final List<String> WITHDRAWALS =
            List.of(OF_KIND.formatted(Entries.WITHDRAWAL), OF_KIND.formatted(Entries.CLAIMS_WITHDRAWAL));
    private static final String SECOND_READINGS = OF_KIND.formatted(Entries.SECOND_READING);
    private static final String RECORD_CHANGES = OF_KIND.formatted(Entries.RECORD_CHANGE);
    private static final String KINDS = """
            select kind, count(*) as entries
              from ledger.line
             where number > :after
             group by kind
            """;
    private static final String RECORDED_AT = """
            select number, recorded_at
              from ledger.line
             where number in (select unnest(:entries::bigint[]))
            """;
    private static final String PAYLOADS = """
            select line.number, line.kind, payload.content
              from ledger.line
              join ledger.payload on payload.number = line.number
             where line.number between :first and :last
               and payload.number between :first and :last
               and payload.content is not null
             order by line.number
            """;
    private static final String LINES = """
            select line.number, line.recorded_at, line.kind, line.payload_hash, line.previous, line.hash,
                   payload.content, payload.salt
              from ledger.line
              join ledger.payload on payload.number = line.number
             where line.number between :first and :last
               and payload.number between :first and :last
             order by line.number
            """;
    /// Where a payload was emptied after the position, the lines that say so.
    private static final String POSITION_WITH_REDACTIONS = """
            select greatest(:position, max(line.number))
              from ledger.line
             where line.kind = 'redaction'
               and exists (select from ledger.payload
                            where payload.content is null
                              and payload.number <= :position)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    JdbcEntries(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    interface PayloadReader {
        void read(long number, String kind, byte[] payload);
    }

    LedgerHead head() {
        return headAt(ALL);
    }

    LedgerHead headAt(LedgerPosition position) {
        return jdbc.sql(HEAD_AT)
                .param("position", position.value())
                .query((row, _) ->
                        new LedgerHead(row.getLong("number"), HexFormat.of().formatHex(row.getBytes("hash"))))
                .optional()
                .orElseGet(() -> new LedgerHead(0, EMPTY));
    }

    Set<BatchNumber> withdrawnBatches(LedgerPosition position) {
        return withdrawals(position).stream()
                .flatMap(one ->
                        one.what() instanceof Withdrawal.What.Batch(var number) ? Stream.of(number) : Stream.of())
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Withdrawal> withdrawals() {
        return withdrawals(ALL);
    }

    List<Withdrawal> withdrawals(LedgerPosition position) {
        return WITHDRAWALS.stream()
                .flatMap(sql -> jdbc
                        .sql(sql)
                        .param("position", position.value())
                        .query((row, _) ->
                                Payloads.withdrawal(row.getLong("number"), recordedAt(row), row.getBytes("content")))
                        .list()
                        .stream())
                .sorted(Comparator.comparingLong(Withdrawal::entry))
                .toList();
    }

    List<SecondReading> secondReadings(LedgerPosition position) {
        Payloads payloads = new Payloads();
        return jdbc.sql(SECOND_READINGS)
                .param("position", position.value())
                .query((row, _) -> payloads.secondReading(row.getLong("number"), row.getBytes("content")))
                .list();
    }

    List<RecordChange.Entered> recordChanges(String kind, LedgerPosition position) {
        Set<BatchNumber> withdrawn = withdrawnBatches(position);
        Payloads payloads = new Payloads();
        List<RecordChange.Entered> changes = new ArrayList<>();
        jdbc.sql(RECORD_CHANGES).param("position", position.value()).query(row -> {
            Payloads.BatchOf<RecordChange> change = payloads.recordChange(row.getBytes("content"));
            if (change.entered().kind().equals(kind) && !withdrawn.contains(change.batch())) {
                changes.add(new RecordChange.Entered(row.getLong("number"), change.entered()));
            }
        });
        return changes;
    }

    SortedMap<String, Long> kinds(LedgerPosition after) {
        SortedMap<String, Long> kinds = new TreeMap<>();
        jdbc.sql(KINDS).param("after", after.value()).query(row -> {
            kinds.put(row.getString("kind"), row.getLong("entries"));
        });
        return kinds;
    }

    Map<Long, Instant> recordedAt(Collection<Long> entries) {
        Map<Long, Instant> recorded = new HashMap<>();
        jdbc.sql(RECORDED_AT).param("entries", entries.toArray(Long[]::new)).query(row -> {
            recorded.put(row.getLong("number"), recordedAt(row));
        });
        return recorded;
    }

    /// In their order, without those that were redacted.
    void read(LedgerPosition position, PayloadReader reader) {
        reading.executeWithoutResult(_ -> read(
                PAYLOADS,
                headAt(position).count(),
                row -> reader.read(row.getLong("number"), row.getString("kind"), row.getBytes("content"))));
    }

    void export(LedgerPosition upTo, OutputStream out) throws IOException {
        try {
            ExportWriter writer = new ExportWriter(out);
            reading.executeWithoutResult(
                    _ -> read(LINES, positionWithRedactions(headAt(upTo).count()), row -> write(row, writer)));
            writer.writeHead();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void read(String sql, long position, RowCallbackHandler reader) {
        for (long first = 1; first <= position; first += AT_A_TIME) {
            jdbc.sql(sql)
                    .param("first", first)
                    .param("last", Math.min(position, first + AT_A_TIME - 1))
                    .query(reader);
        }
    }

    private long positionWithRedactions(long upTo) {
        return jdbc.sql(POSITION_WITH_REDACTIONS)
                .param("position", upTo)
                .query(Long.class)
                .single();
    }

    private static void write(ResultSet row, ExportWriter writer) throws SQLException {
        try {
            writer.write(new ExportWriter.Row(
                    row.getLong("number"),
                    recordedAt(row),
                    row.getString("kind"),
                    row.getBytes("payload_hash"),
                    row.getBytes("previous"),
                    row.getBytes("hash"),
                    row.getBytes("content"),
                    row.getBytes("salt")));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Instant recordedAt(ResultSet row) throws SQLException {
        return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
    }
}
