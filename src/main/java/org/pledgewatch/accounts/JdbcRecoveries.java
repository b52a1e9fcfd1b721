package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcRecoveries implements Recoveries {
    private static final String FORGET = "delete from accounts.recovery where pseudonym = :actor or expires_at <= :now";
    private static final String MAKE = """
            insert into accounts.recovery (token_hash, pseudonym, made_by, made_at, expires_at, removes_second,
                                           removes_passkeys, removes_institutions)
            values (:hash, :actor, :by, :now, :expires, :removesSecond, :removesPasskeys, :removesInstitutions)
            """;
    private static final String FIND = """
            select pseudonym, made_by, expires_at, removes_second, removes_passkeys, removes_institutions
              from accounts.recovery
             where token_hash = :hash
               and expires_at > :now
            """;
    private static final String USE = "delete from accounts.recovery where token_hash = :hash and expires_at > :now";

    private static final String WITHDRAW_ALL_BY =
            "delete from accounts.recovery where made_by = :by and expires_at > :now";
    private static final String WITHDRAW_ALL_OF = "delete from accounts.recovery where pseudonym = :actor";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcRecoveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Secret make(Recovery recovery) {
        Secret secret = Secret.fresh();
        jdbc.sql(FORGET)
                .param("actor", recovery.actor().value())
                .param("now", at(clock.instant()))
                .update();
        jdbc.sql(MAKE)
                .param("hash", secret.hash())
                .param("actor", recovery.actor().value())
                .param("by", recovery.by().value())
                .param("now", at(clock.instant()))
                .param("expires", at(recovery.expiresAt()))
                .param("removesSecond", recovery.removal().secondFactor())
                .param("removesPasskeys", recovery.removal().passkeys())
                .param("removesInstitutions", recovery.removal().institutionLinks())
                .update();
        return secret;
    }

    @Override
    public Optional<Recovery> find(Secret secret) {
        return named(FIND, secret)
                .query((row, _) -> new Recovery(
                        new ActorId(row.getString("pseudonym")),
                        new ActorId(row.getString("made_by")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        new Removal(
                                row.getBoolean("removes_second"),
                                row.getBoolean("removes_passkeys"),
                                row.getBoolean("removes_institutions"))))
                .optional();
    }

    @Override
    public boolean use(Secret secret) {
        return named(USE, secret).update() > 0;
    }

    @Override
    public int withdrawAllBy(ActorId by) {
        return jdbc.sql(WITHDRAW_ALL_BY)
                .param("by", by.value())
                .param("now", at(clock.instant()))
                .update();
    }

    @Override
    public void withdrawAllOf(ActorId actor) {
        jdbc.sql(WITHDRAW_ALL_OF).param("actor", actor.value()).update();
    }

    private JdbcClient.StatementSpec named(String sql, Secret secret) {
        return jdbc.sql(sql).param("hash", secret.hash()).param("now", at(clock.instant()));
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
