package org.pledgewatch.dialogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcChallenges implements Challenges {
    private static final String WITH_DECISION = """
            select number, claim, edition, wrong, source, email, received_at,
                   accepted, answer, decided_by, decided_at
              from dialogue.challenge
              left join dialogue.challenge_decision on challenge_decision.challenge = challenge.number
            """;
    private static final String ALL = """
            %s
             order by decided_at is not null, decided_at desc, number
             offset :skip
             limit :most
            """.formatted(WITH_DECISION);
    private static final String FIND = """
            %s
             where number = :number
            """.formatted(WITH_DECISION);
    private static final String WAITING = """
            select count(*)
              from dialogue.challenge
             where not exists (select from dialogue.challenge_decision
                                where challenge_decision.challenge = challenge.number)
            """;
    private static final String WAITING_OF_THESE = """
            select number
              from dialogue.challenge
             where number in (select unnest(:numbers::bigint[]))
               and not exists (select from dialogue.challenge_decision
                                where challenge_decision.challenge = challenge.number)
            """;
    private static final String ADD = """
            insert into dialogue.challenge (claim, edition, wrong, source, email, received_at)
            values (:claim, :edition, :wrong, :source, :email, :at)
            returning number
            """;
    private static final String DECIDE = """
            insert into dialogue.challenge_decision (challenge, accepted, answer, decided_by, decided_at)
            values (:number, :accepted, :answer, :by, :at)
            on conflict (challenge) do nothing
            """;
    private static final String FORGET = "update dialogue.challenge set email = '' where number = :number";

    private final JdbcClient jdbc;

    JdbcChallenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Challenge> all(int skip, int most) {
        return jdbc.sql(ALL)
                .param("skip", skip)
                .param("most", most)
                .query((row, _) -> challenge(row))
                .list();
    }

    @Override
    public Optional<Challenge> find(long number) {
        return jdbc.sql(FIND)
                .param("number", number)
                .query((row, _) -> challenge(row))
                .optional();
    }

    @Override
    public long waiting() {
        return jdbc.sql(WAITING).query(Long.class).single();
    }

    @Override
    public Set<Long> waiting(Set<Long> numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(WAITING_OF_THESE)
                        .param("numbers", numbers.toArray(Long[]::new))
                        .query(Long.class)
                        .list());
    }

    @Override
    public long add(ClaimId claim, int edition, String wrong, String source, String email, Instant at) {
        return jdbc.sql(ADD)
                .param("claim", claim.value())
                .param("edition", edition)
                .param("wrong", wrong)
                .param("source", source)
                .param("email", email)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    @Override
    public boolean decide(long number, boolean isAccepted, String answer, ActorId by, Instant at) {
        return jdbc.sql(DECIDE)
                        .param("number", number)
                        .param("accepted", isAccepted)
                        .param("answer", answer)
                        .param("by", by.value())
                        .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void forgetAddress(long number) {
        jdbc.sql(FORGET).param("number", number).update();
    }

    private static Challenge challenge(ResultSet row) throws SQLException {
        return new Challenge(
                row.getLong("number"),
                new ClaimId(row.getLong("claim")),
                row.getInt("edition"),
                row.getString("wrong"),
                row.getString("source"),
                row.getString("email"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private static Challenge.@Nullable Decision decision(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("decided_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Challenge.Decision(
                        row.getBoolean("accepted"),
                        row.getString("answer"),
                        new ActorId(row.getString("decided_by")),
                        at.toInstant());
    }
}
