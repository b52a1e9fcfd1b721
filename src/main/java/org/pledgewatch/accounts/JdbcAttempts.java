package org.pledgewatch.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Counts in the database, so that they hold after a restart and for two servers.
@Repository
class JdbcAttempts implements Attempts {
    private static final String FREE = """
            select free_at
              from accounts.attempts
             where allowance = :allowance
               and bucket = :bucket
               and free_at > :now
            """;
    private static final String BEGIN = """
            insert into accounts.attempts (allowance, bucket, failures, counted_at, free_at)
            values (:allowance, :bucket, 0, :now, :now)
            on conflict do nothing
            """;
    private static final String FIND = """
            select failures, counted_at, free_at
              from accounts.attempts
             where allowance = :allowance
               and bucket = :bucket
               for update
            """;
    private static final String KEEP = """
            update accounts.attempts
               set failures = :failures, counted_at = :countedAt, free_at = :freeAt
             where allowance = :allowance
               and bucket = :bucket
            """;
    private static final String GIVE_BACK = """
            update accounts.attempts
               set failures = greatest(failures - 1, 0), free_at = least(free_at, :now)
             where allowance = :allowance
               and bucket = :bucket
            """;
    private static final int BUCKETS = 1 << 18;

    private final JdbcClient jdbc;
    private final InstallationKey key;
    private final Clock clock;

    JdbcAttempts(JdbcClient jdbc, InstallationKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    /// Rows are locked in one order by everybody, so nobody waits in a circle. The database keeps microseconds.
    @Override
    @Transactional
    public Optional<Duration> take(List<Try> tries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Instant> notBefore =
                tries.stream().flatMap(one -> freeAt(one, now).stream()).max(Comparator.naturalOrder());
        return notBefore.isPresent() ? notBefore.map(at -> Duration.between(now, at)) : takeInTurn(tries, now);
    }

    /// Who has to wait anyway waits for no lock.
    private Optional<Instant> freeAt(Try one, Instant now) {
        return named(FREE, one)
                .param("now", at(now))
                .query((row, _) ->
                        row.getObject("free_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private Optional<Duration> takeInTurn(List<Try> tries, Instant now) {
        Map<Try, Tally> tallies = new LinkedHashMap<>();
        tries.stream().sorted(Comparator.comparing(Try::allowance)).forEach(one -> tallies.put(one, tally(one, now)));
        Optional<Instant> free = tallies.values().stream()
                .map(Tally::freeAt)
                .filter(now::isBefore)
                .max(Comparator.naturalOrder());
        if (free.isEmpty()) {
            tallies.forEach((one, tally) -> keep(one, tally.afterOneMore(now, one.allowance())));
        }
        return free.map(at -> Duration.between(now, at));
    }

    private Tally tally(Try one, Instant now) {
        named(BEGIN, one).param("now", at(now)).update();
        return named(FIND, one).query((row, _) -> tally(row)).single();
    }

    private void keep(Try one, Tally tally) {
        named(KEEP, one)
                .param("failures", tally.failures())
                .param("countedAt", at(tally.countedAt()))
                .param("freeAt", at(tally.freeAt()))
                .update();
    }

    @Override
    @Transactional
    public void giveBack(List<Try> tries) {
        tries.stream()
                .sorted(Comparator.comparing(Try::allowance))
                .forEach(one ->
                        named(GIVE_BACK, one).param("now", at(clock.instant())).update());
    }

    private JdbcClient.StatementSpec named(String sql, Try one) {
        return jdbc.sql(sql).param("allowance", one.allowance().word()).param("bucket", bucket(one.of()));
    }

    /// Whoever has the database alone cannot find out whose address or account it is.
    private int bucket(String of) {
        byte[] hash = key.mark("attempts", of);
        return ((hash[0] & 0xff) << 16 | (hash[1] & 0xff) << 8 | hash[2] & 0xff) % BUCKETS;
    }

    private static Tally tally(ResultSet row) throws SQLException {
        return new Tally(
                row.getInt("failures"),
                row.getObject("counted_at", OffsetDateTime.class).toInstant(),
                row.getObject("free_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
