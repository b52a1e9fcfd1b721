package org.pledgewatch.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcActors implements Actors {
    private static final String FIND = """
            select pseudonym
              from review.actor
             where user_name = :userName
            """;
    private static final String ADD = """
            insert into review.actor (pseudonym, user_name, since)
            select 'operator-' || (count(*) + 1), :userName, :since
              from review.actor
            returning pseudonym
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcActors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public ActorId pseudonymOf(String userName) {
        return jdbc.sql(FIND)
                .param("userName", userName)
                .query(String.class)
                .optional()
                .map(ActorId::new)
                .orElseGet(() -> add(userName));
    }

    private ActorId add(String userName) {
        return new ActorId(jdbc.sql(ADD)
                .param("userName", userName)
                .param("since", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(String.class)
                .single());
    }
}
