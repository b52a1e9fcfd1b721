package org.pledgewatch.notices;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcWatch implements Watch {
    private static final String BEGIN = """
            insert into notices.watch (looked_at, day)
            values (:at, :day)
            on conflict (single) do nothing
            """;
    private static final String TAKE_TURN = """
            select looked_at, day
              from notices.watch
               for update skip locked
            """;
    private static final String LOOKED = "update notices.watch set looked_at = :at, day = :day";

    private final JdbcClient jdbc;

    JdbcWatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Looked> takeTurn(Looked first) {
        said(BEGIN, first);
        return jdbc.sql(TAKE_TURN)
                .query((row, _) -> new Looked(
                        row.getObject("looked_at", OffsetDateTime.class).toInstant(),
                        row.getObject("day", LocalDate.class)))
                .optional();
    }

    @Override
    public void looked(Looked now) {
        said(LOOKED, now);
    }

    private void said(String sql, Looked looked) {
        jdbc.sql(sql)
                .param("at", OffsetDateTime.ofInstant(looked.at(), ZoneOffset.UTC))
                .param("day", looked.day())
                .update();
    }
}
