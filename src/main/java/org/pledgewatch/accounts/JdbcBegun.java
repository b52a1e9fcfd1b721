package org.pledgewatch.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcBegun implements Begun {
    private static final Duration WAITS = Duration.ofMinutes(10);
    /// Of a kind, of those that name nobody. What names a person was begun by who knew a password or is signed in,
    /// and gives way to nothing.
    private static final int MOST = 10_000;

    private static final String FORGET = """
            delete from accounts.begun
             where expires_at <= :now
                or token_hash in (select token_hash
                                    from accounts.begun
                                   where kind = :kind
                                     and pseudonym is null
                                   order by expires_at desc
                                  offset :most)
            """;
    private static final String KEEP = """
            insert into accounts.begun (token_hash, kind, pseudonym, content, expires_at)
            values (:hash, :kind, :actor, :content, :expires)
            """;
    private static final String FIND = """
            select pseudonym, content
              from accounts.begun
             where token_hash = :hash
               and kind = :kind
               and expires_at > :now
            """;
    private static final String TAKE = """
            delete from accounts.begun
             where token_hash = :hash
               and kind = :kind
               and expires_at > :now
            returning pseudonym, content
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcBegun(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Secret keep(Kind kind, Half half) {
        Secret secret = Secret.fresh();
        ActorId actor = half.actor();
        jdbc.sql(FORGET)
                .param("now", at(clock.instant()))
                .param("kind", word(kind))
                .param("most", MOST)
                .update();
        jdbc.sql(KEEP)
                .param("hash", secret.hash())
                .param("kind", word(kind))
                .param("actor", actor == null ? null : actor.value())
                .param("content", half.content())
                .param("expires", at(clock.instant().plus(WAITS)))
                .update();
        return secret;
    }

    @Override
    public Optional<Half> find(Kind kind, @Nullable Secret secret) {
        return secret == null ? Optional.empty() : asked(FIND, kind, secret);
    }

    @Override
    public Optional<Half> take(Kind kind, @Nullable Secret secret) {
        return secret == null ? Optional.empty() : asked(TAKE, kind, secret);
    }

    private Optional<Half> asked(String sql, Kind kind, Secret secret) {
        return jdbc.sql(sql)
                .param("hash", secret.hash())
                .param("kind", word(kind))
                .param("now", at(clock.instant()))
                .query((row, _) -> half(row))
                .optional();
    }

    private static Half half(ResultSet row) throws SQLException {
        @Nullable String actor = row.getString("pseudonym");
        return new Half(actor == null ? null : new ActorId(actor), row.getString("content"));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
