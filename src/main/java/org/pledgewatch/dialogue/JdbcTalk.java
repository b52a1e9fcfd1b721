package org.pledgewatch.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcTalk implements Talk {
    private static final String REMARKS = """
            select author, said_at, text
              from dialogue.remark
             where subject = :subject
               and indicator = :indicator
             order by number
            """;
    private static final String SAY = """
            insert into dialogue.remark (subject, indicator, author, text, said_at)
            values (:subject, :indicator, :author, :text, :at)
            """;
    private static final String DECISIONS = """
            select entry, decided_by, decided_at
              from dialogue.decision
             where subject = :subject
               and indicator = :indicator
             order by entry desc
            """;
    private static final String DECISION = """
            select entry, decided_by, decided_at
              from dialogue.decision
             where entry = :entry
            """;
    private static final String DECIDED = """
            insert into dialogue.decision (entry, subject, indicator, basis, decided_by, decided_at)
            values (:entry, :subject, :indicator, :basis, :by, :at)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcTalk(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Remark> remarks(Matter matter) {
        return on(REMARKS, matter)
                .query((row, _) -> new Remark(
                        new ActorId(row.getString("author")),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getString("text")))
                .list();
    }

    @Override
    public void say(Matter matter, ActorId author, String text) {
        on(SAY, matter)
                .param("author", author.value())
                .param("text", text)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public List<Decided> decisions(Matter matter) {
        return on(DECISIONS, matter).query((row, _) -> decided(row)).list();
    }

    @Override
    public Optional<Decided> decision(long entry) {
        return jdbc.sql(DECISION)
                .param("entry", entry)
                .query((row, _) -> decided(row))
                .optional();
    }

    @Override
    public void decided(Decided decision, Matter matter, String basis) {
        on(DECIDED, matter)
                .param("entry", decision.entry())
                .param("basis", basis)
                .param("by", decision.by().value())
                .param("at", OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec on(String sql, Matter matter) {
        return jdbc.sql(sql)
                .param("subject", matter.subject().text())
                .param("indicator", matter.indicator().value());
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                row.getLong("entry"),
                new ActorId(row.getString("decided_by")),
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }
}
