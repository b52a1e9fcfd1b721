package org.pledgewatch.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.random.RandomGenerator;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.postgresql.util.PSQLException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class JdbcLedger implements Ledger {
    private static final int AT_A_TIME = 10_000;

    /// The chain has one end: who adds to it waits here. The number is known to `ledger.redact` too.
    private static final String LOCK = "select pg_advisory_xact_lock(5641100910)";

    private static final String LAST = """
            select number, recorded_at, hash
              from ledger.line
             order by number desc
             limit 1
            """;
    private static final String LAST_RECORDED_AT = """
            select recorded_at
              from ledger.line
             order by number desc
             limit 1
            """;
    private static final String COPY_LINES = """
            copy ledger.line (number, recorded_at, kind, payload_hash, previous, hash)
            from stdin (format binary)
            """;
    private static final String COPY_PAYLOADS = """
            copy ledger.payload (number, salt, content)
            from stdin (format binary)
            """;
    private static final String NOTIFY = "select pg_notify('pledgewatch_ledger', :last)";
    private static final String REDACT = "select ledger.redact(:entry, :ground, :by, :now)";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JdbcEntries entered;
    private final InForceAtHead inForce;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final RandomGenerator random;

    @Autowired
    JdbcLedger(JdbcTemplate template, JdbcEntries entered, ApplicationEventPublisher events, Clock clock) {
        this(template, entered, events, clock, new SecureRandom());
    }

    JdbcLedger(
            JdbcTemplate template,
            JdbcEntries entered,
            ApplicationEventPublisher events,
            Clock clock,
            RandomGenerator random) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.entered = entered;
        this.inForce = new InForceAtHead(entered);
        this.events = events;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public EntriesRecorded append(List<NewEntry> entries) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("entries are added in the transaction of the decision behind them");
        }
        if (entries.isEmpty()) {
            LedgerPosition here = new LedgerPosition(head().count());
            return new EntriesRecorded(here, here);
        }
        jdbc.sql(LOCK).query((row, _) -> true).single();
        HashChain chain = jdbc.sql(LAST)
                .query((row, _) -> HashChain.after(
                        row.getLong("number"), row.getBytes("hash"), JdbcEntries.recordedAt(row), clock.instant()))
                .optional()
                .orElseGet(() -> HashChain.begun(clock.instant()));
        LedgerHead before = chain.head();
        template.execute((ConnectionCallback<Boolean>) connection -> copy(entries, chain, connection));
        inForce.add(entries, before, chain.head());
        jdbc.sql(NOTIFY)
                .param("last", Long.toString(chain.number()))
                .query((row, _) -> true)
                .single();
        return published(new LedgerPosition(before.count()), new LedgerPosition(chain.number()));
    }

    private boolean copy(List<NewEntry> entries, HashChain chain, Connection connection) throws SQLException {
        for (int first = 0; first < entries.size(); first += AT_A_TIME) {
            List<NewEntry> some = entries.subList(first, Math.min(first + AT_A_TIME, entries.size()));
            byte[] salts = new byte[some.size() * HashChain.SALT_BYTES];
            random.nextBytes(salts);
            long before = chain.number();
            List<byte[]> payloads = copyLines(some, salts, chain, connection);
            copyPayloads(payloads, salts, before, connection);
        }
        return true;
    }

    /// Writes down and hashes while PostgreSQL stores the lines before.
    private static List<byte[]> copyLines(List<NewEntry> entries, byte[] salts, HashChain chain, Connection connection)
            throws SQLException {
        List<byte[]> payloads = new ArrayList<>(entries.size());
        try (JdbcCopy rows = JdbcCopy.into(connection, COPY_LINES)) {
            int salt = 0;
            for (NewEntry entry : entries) {
                NewEntry.Written written = entry.written();
                byte[] kind = written.kind().getBytes(US_ASCII);
                payloads.add(written.payload());
                chain.add(kind, written.payload(), salts, salt);
                salt += HashChain.SALT_BYTES;
                rows.row(6);
                rows.field(chain.number());
                rows.field(chain.recordedAt());
                rows.field(kind);
                rows.field(chain.payloadHash());
                rows.field(chain.previous());
                rows.field(chain.hash());
            }
            rows.end();
        }
        return payloads;
    }

    private static void copyPayloads(List<byte[]> payloads, byte[] salts, long before, Connection connection)
            throws SQLException {
        try (JdbcCopy rows = JdbcCopy.into(connection, COPY_PAYLOADS)) {
            long number = before;
            int salt = 0;
            for (byte[] payload : payloads) {
                rows.row(3);
                rows.field(++number);
                rows.field(salts, salt, HashChain.SALT_BYTES);
                rows.field(payload);
                salt += HashChain.SALT_BYTES;
            }
            rows.end();
        }
    }

    @Override
    public EntriesRecorded redact(long entry, String ground, ActorId by) {
        try {
            long number = jdbc.sql(REDACT)
                    .param("entry", entry)
                    .param("ground", ground)
                    .param("by", by.value())
                    .param("now", OffsetDateTime.ofInstant(HashChain.written(clock.instant()), ZoneOffset.UTC))
                    .query(Long.class)
                    .single();
            return published(new LedgerPosition(number - 1), new LedgerPosition(number));
        } catch (UncategorizedSQLException refused) {
            throw new IllegalArgumentException(reason(refused), refused);
        }
    }

    private static String reason(UncategorizedSQLException refused) {
        return refused.getMostSpecificCause() instanceof PSQLException said && said.getServerErrorMessage() != null
                ? String.valueOf(said.getServerErrorMessage().getMessage())
                : refused.getMostSpecificCause().toString();
    }

    private EntriesRecorded published(LedgerPosition from, LedgerPosition to) {
        EntriesRecorded recorded = new EntriesRecorded(from, to);
        events.publishEvent(recorded);
        return recorded;
    }

    @Override
    public Instant now() {
        Instant here = HashChain.written(clock.instant());
        return jdbc.sql(LAST_RECORDED_AT)
                .query((row, _) -> JdbcEntries.recordedAt(row))
                .optional()
                .filter(last -> last.isAfter(here))
                .orElse(here);
    }

    @Override
    public LedgerHead head() {
        return entered.head();
    }

    @Override
    public LedgerHead headAt(LedgerPosition position) {
        return entered.headAt(position);
    }

    @Override
    public InForce inForce(LedgerPosition position) {
        return inForce.at(position).inForce();
    }

    @Override
    public List<WithdrawnClaim> withdrawn(LedgerPosition position) {
        return inForce.at(position).withdrawn();
    }

    @Override
    public Set<BatchNumber> withdrawnBatches(LedgerPosition position) {
        return entered.withdrawnBatches(position);
    }

    @Override
    public List<Withdrawal> withdrawals() {
        return entered.withdrawals();
    }

    @Override
    public List<RecordChange.Entered> recordChanges(String kind, LedgerPosition position) {
        return entered.recordChanges(kind, position);
    }

    @Override
    public List<SecondReading> secondReadings(LedgerPosition position) {
        return entered.secondReadings(position);
    }

    @Override
    public SortedMap<String, Long> kinds(LedgerPosition after) {
        return entered.kinds(after);
    }

    @Override
    public Map<Long, Instant> recordedAt(Collection<Long> entries) {
        return entered.recordedAt(entries);
    }

    @Override
    public void export(LedgerPosition upTo, OutputStream out) throws IOException {
        entered.export(upTo, out);
    }
}
