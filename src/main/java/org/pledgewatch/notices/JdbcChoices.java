package org.pledgewatch.notices;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChoices implements Choices {
    private static final String CHOSEN = """
            select reader.person, reader.frequency, choice.kind, choice.told
              from notices.reader
              left join notices.choice on choice.person = reader.person
             where :person = '' or reader.person = :person
            """;
    private static final String KEEP_FREQUENCY = """
            insert into notices.reader (person, frequency, next_digest_at)
            values (:person, :frequency, :next)
            on conflict (person) do update
               set frequency      = excluded.frequency,
                   next_digest_at = excluded.next_digest_at
            """;
    private static final String KEEP = """
            insert into notices.choice (person, kind, told)
            values (:person, :kind, :told)
            on conflict (person, kind) do update
               set told = excluded.told
            """;

    private final JdbcClient jdbc;

    JdbcChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Chosen(ActorId person, Frequency frequency, Map<Kind, Told> told) {}

    @Override
    public Map<ActorId, Choice> all() {
        return found("");
    }

    @Override
    public Choice of(ActorId person) {
        return found(person.value()).getOrDefault(person, Choice.WHERE_NOTHING_WAS_CHOSEN);
    }

    private Map<ActorId, Choice> found(String person) {
        List<Chosen> rows = jdbc.sql(CHOSEN)
                .param("person", person)
                .query((row, _) -> {
                    String kind = row.getString("kind");
                    return new Chosen(
                            new ActorId(row.getString("person")),
                            Frequency.of(row.getString("frequency")).orElseThrow(),
                            kind == null
                                    ? Map.of()
                                    : Map.of(
                                            Kind.valueOf(kind.toUpperCase(Locale.ROOT)
                                                    .replace('-', '_')),
                                            Told.of(row.getString("told")).orElseThrow()));
                })
                .list();
        Map<ActorId, Choice> choices = new HashMap<>();
        for (Chosen row : rows) {
            choices.merge(row.person(), new Choice(row.told(), row.frequency()), JdbcChoices::joined);
        }
        return choices;
    }

    private static Choice joined(Choice one, Choice other) {
        Map<Kind, Told> told = new EnumMap<>(Kind.class);
        told.putAll(one.told());
        told.putAll(other.told());
        return new Choice(told, one.frequency());
    }

    @Override
    public void keep(ActorId person, Choice choice, Instant next) {
        jdbc.sql(KEEP_FREQUENCY)
                .param("person", person.value())
                .param("frequency", choice.frequency().word())
                .param("next", OffsetDateTime.ofInstant(next, ZoneOffset.UTC))
                .update();
        choice.told()
                .forEach((kind, told) -> jdbc.sql(KEEP)
                        .param("person", person.value())
                        .param("kind", kind.word())
                        .param("told", told.word())
                        .update());
    }
}
