package org.pledgewatch.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcRounds implements Rounds {
    private static final String TURN = "select pg_advisory_xact_lock(5641100921)";
    private static final String ROUNDS = """
            select number, opened_at, day, ledger_count, closes_at,
                   array(select area from dialogue.round_state where round_state.round = round.number order by area) as areas
              from dialogue.round
             where :number = 0 or number = :number
             order by number desc
            """;
    private static final String OPEN = """
            insert into dialogue.round (opened_by, opened_at, day, ledger_count, closes_at)
            values (:by, :at, :day, :count, :closes)
            returning number
            """;
    private static final String ASK = """
            insert into dialogue.round_state (round, area)
            select :round, unnest(:areas::text[])
            """;

    private final JdbcClient jdbc;

    JdbcRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Round> all() {
        return jdbc.sql(ROUNDS)
                .param("number", 0L)
                .query((row, _) -> round(row))
                .list();
    }

    @Override
    public Optional<Round> find(long number) {
        return number < 1
                ? Optional.empty()
                : jdbc.sql(ROUNDS)
                        .param("number", number)
                        .query((row, _) -> round(row))
                        .optional();
    }

    @Override
    public void awaitTurn() {
        jdbc.sql(TURN).query((row, _) -> true).single();
    }

    @Override
    public Round open(
            ActorId by, Instant at, LocalDate day, LedgerPosition position, Instant closesAt, Set<AreaCode> states) {
        long number = jdbc.sql(OPEN)
                .param("by", by.value())
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("day", day)
                .param("count", position.value())
                .param("closes", OffsetDateTime.ofInstant(closesAt, ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql(ASK)
                .param("round", number)
                .param("areas", states.stream().map(AreaCode::value).toArray(String[]::new))
                .update();
        return new Round(number, at, day, position, closesAt, states);
    }

    private static Round round(ResultSet row) throws SQLException {
        return new Round(
                row.getLong("number"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("day", LocalDate.class),
                new LedgerPosition(row.getLong("ledger_count")),
                row.getObject("closes_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((String[]) row.getArray("areas").getArray())
                        .map(AreaCode::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
