package org.pledgewatch.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.CanonicalJson;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class JdbcDrafts implements Drafts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private static final String OF = """
            select number, version, cells, saved_at
              from intake.draft
             where author = :author
             order by saved_at desc, number desc
             limit 100
            """;
    private static final String FIND = """
            select number, version, cells, saved_at
              from intake.draft
             where author = :author
               and number = :number
            """;
    private static final String ADD = """
            insert into intake.draft (author, version, cells, saved_at)
            values (:author, 1, :cells, :now)
            returning number, version, cells, saved_at
            """;
    private static final String SAVE = """
            update intake.draft
               set version = version + 1, cells = :cells, saved_at = :now
             where author = :author
               and number = :number
               and version = :version
            returning number, version, cells, saved_at
            """;
    private static final String DISCARD = "delete from intake.draft where author = :author and number = :number";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Draft> of(ActorId author) {
        return jdbc.sql(OF)
                .param("author", author.value())
                .query((row, _) -> draft(row))
                .list();
    }

    @Override
    public Optional<Draft> find(ActorId author, long number) {
        return jdbc.sql(FIND)
                .param("author", author.value())
                .param("number", number)
                .query((row, _) -> draft(row))
                .optional();
    }

    @Override
    public Draft save(ActorId author, @Nullable Long number, int version, Map<String, String> fields) {
        Optional<Draft> saved = number == null
                ? Optional.empty()
                : written(SAVE, author, fields)
                        .param("number", number)
                        .param("version", version)
                        .query((row, _) -> draft(row))
                        .optional();
        return saved.orElseGet(
                () -> written(ADD, author, fields).query((row, _) -> draft(row)).single());
    }

    private JdbcClient.StatementSpec written(String sql, ActorId author, Map<String, String> fields) {
        return jdbc.sql(sql)
                .param("author", author.value())
                .param("cells", CanonicalJson.text(fields))
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    @Override
    public boolean discard(ActorId author, long number) {
        return jdbc.sql(DISCARD)
                        .param("author", author.value())
                        .param("number", number)
                        .update()
                > 0;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getLong("number"),
                row.getInt("version"),
                JSON.readValue(row.getString("cells"), FIELDS),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
