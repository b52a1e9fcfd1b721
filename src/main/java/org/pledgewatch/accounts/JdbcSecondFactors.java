package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcSecondFactors implements SecondFactors {
    private static final String HAS = "select exists (select from accounts.second_factor where pseudonym = :actor)";
    private static final String KEEP = """
            insert into accounts.second_factor (pseudonym, secret, since, last_step)
            values (:actor, :secret, :now, :step)
            on conflict do nothing
            """;
    private static final String SECRET = "select secret from accounts.second_factor where pseudonym = :actor";
    private static final String USE_STEP = """
            update accounts.second_factor
               set last_step = :step
             where pseudonym = :actor
               and last_step < :step
            """;
    private static final String REMOVE = "delete from accounts.second_factor where pseudonym = :actor";
    private static final String FORGET_CODES = "delete from accounts.recovery_code where pseudonym = :actor";
    private static final String KEEP_CODE =
            "insert into accounts.recovery_code (pseudonym, code_hash) values (:actor, :hash)";
    private static final String CODES_LEFT = "select count(*) from accounts.recovery_code where pseudonym = :actor";
    private static final String USE_CODE =
            "delete from accounts.recovery_code where pseudonym = :actor and code_hash = :hash";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcSecondFactors(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean has(ActorId actor) {
        return of(HAS, actor).query(Boolean.class).single();
    }

    @Override
    public boolean keep(ActorId actor, byte[] sealedSecret, long step) {
        return of(KEEP, actor)
                        .param("secret", sealedSecret)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("step", step)
                        .update()
                > 0;
    }

    @Override
    public Optional<byte[]> sealedSecret(ActorId actor) {
        return of(SECRET, actor).query((row, _) -> row.getBytes("secret")).optional();
    }

    @Override
    public boolean useStep(ActorId actor, long step) {
        return of(USE_STEP, actor).param("step", step).update() > 0;
    }

    @Override
    @Transactional
    public void remove(ActorId actor) {
        of(REMOVE, actor).update();
        of(FORGET_CODES, actor).update();
    }

    @Override
    @Transactional
    public void keepRecoveryCodes(ActorId actor, List<Secret> codes) {
        of(FORGET_CODES, actor).update();
        codes.forEach(code -> of(KEEP_CODE, actor).param("hash", code.hash()).update());
    }

    @Override
    public int recoveryCodesLeft(ActorId actor) {
        return of(CODES_LEFT, actor).query(Integer.class).single();
    }

    @Override
    public boolean useRecoveryCode(ActorId actor, Secret code) {
        return of(USE_CODE, actor).param("hash", code.hash()).update() > 0;
    }

    private JdbcClient.StatementSpec of(String sql, ActorId actor) {
        return jdbc.sql(sql).param("actor", actor.value());
    }
}
