package org.pledgewatch.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcAudit implements Audit {
    private static final String NOTE = """
            insert into accounts.audit (at, pseudonym, deed, about, area, detail)
            values (:at, :who, :word, :about, :area, :detail)
            """;
    private static final String FOUND = """
              from accounts.audit
             where (:who = '' or pseudonym = :who)
               and (:word = '' or deed = :word)
               and (:about = '' or starts_with(about, :about))
               and (:area = '' or area = :area)
               and (:from::timestamptz is null or at >= :from)
               and (:until::timestamptz is null or at < :until)
               and (:before::bigint is null or number < :before)
            """;
    private static final String FIND = """
            select number, at, pseudonym, deed, about, area, detail
            %s
             order by number desc
             limit :most
            """.formatted(FOUND);
    private static final String EXPORT = """
            select number, at, pseudonym, deed, about, area, detail
            %s
             order by number
            """.formatted(FOUND);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcAudit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void note(Deed deed) {
        AreaCode area = deed.area();
        ActorId who = deed.who();
        jdbc.sql(NOTE)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("who", who == null ? null : who.value())
                .param("word", deed.word())
                .param("about", deed.about())
                .param("area", area == null ? null : area.value())
                .param("detail", deed.detail())
                .update();
    }

    @Override
    public List<Noted> find(Search search) {
        return asked(FIND, search)
                .param("most", search.most())
                .query((row, _) -> noted(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void export(Search search, Consumer<Noted> reader) {
        try (Stream<Noted> rows = asked(EXPORT, search).query((row, _) -> noted(row)).stream()) {
            rows.forEach(reader);
        }
    }

    private JdbcClient.StatementSpec asked(String sql, Search search) {
        return jdbc.sql(sql)
                .withFetchSize(1_000)
                .param("who", search.who())
                .param("word", search.word())
                .param("about", search.about())
                .param("area", search.area())
                .param("from", at(search.from()))
                .param("until", at(search.until()))
                .param("before", search.before());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static Noted noted(ResultSet row) throws SQLException {
        @Nullable String who = row.getString("pseudonym");
        @Nullable String area = row.getString("area");
        return new Noted(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Deed(
                        who == null ? null : new ActorId(who),
                        row.getString("deed"),
                        row.getString("about"),
                        area == null ? null : new AreaCode(area),
                        row.getString("detail")));
    }
}
