package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInstitutionLinks implements InstitutionLinks {
    private static final String FIND = """
            select pseudonym
              from accounts.institution_link
             where issuer = :issuer
               and subject = :subject
            """;
    private static final String KEEP = """
            insert into accounts.institution_link (issuer, subject, pseudonym, since)
            values (:issuer, :subject, :actor, :now)
            """;
    private static final String REMOVE_ALL = "delete from accounts.institution_link where pseudonym = :actor";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcInstitutionLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<ActorId> find(String issuer, String subject) {
        return jdbc.sql(FIND)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(String.class)
                .optional()
                .map(ActorId::new);
    }

    @Override
    public void keep(String issuer, String subject, ActorId actor) {
        jdbc.sql(KEEP)
                .param("issuer", issuer)
                .param("subject", subject)
                .param("actor", actor.value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
    }

    @Override
    public void removeAll(ActorId actor) {
        jdbc.sql(REMOVE_ALL).param("actor", actor.value()).update();
    }
}
