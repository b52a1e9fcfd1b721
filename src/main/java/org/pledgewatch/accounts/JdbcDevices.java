package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class JdbcDevices implements Devices {
    private static final int MOST = 20;
    private static final char MARK = '.';

    private static final String KNOWS =
            "select exists (select from accounts.device where token_hash = :hash and pseudonym = :actor)";
    private static final String RENEW = "update accounts.device set token_hash = :fresh where token_hash = :hash";
    private static final String REMEMBER = """
            insert into accounts.device (token_hash, pseudonym, seen_at)
            values (:fresh, :actor, :now)
            on conflict (token_hash, pseudonym) do update set seen_at = excluded.seen_at
            """;
    private static final String FORGET_OLDEST = """
            delete from accounts.device
             where pseudonym = :actor
               and token_hash in (select token_hash
                                    from accounts.device
                                   where pseudonym = :actor
                                   order by seen_at desc, token_hash
                                  offset :most)
            """;
    private static final String FORGET_ALL = "delete from accounts.device where pseudonym = :actor";

    private final JdbcClient jdbc;
    private final InstallationKey key;
    private final Clock clock;

    JdbcDevices(JdbcClient jdbc, InstallationKey key, Clock clock) {
        this.jdbc = jdbc;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public boolean isOurs(Secret device) {
        String text = device.text();
        int end = text.indexOf(MARK);
        return end > 0 && marked(text.substring(0, end)).isSame(device);
    }

    private Secret marked(String text) {
        byte[] mark = key.mark("device", text);
        return new Secret(text + MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(mark));
    }

    @Override
    public boolean knows(Secret device, ActorId actor) {
        return jdbc.sql(KNOWS)
                .param("hash", device.hash())
                .param("actor", actor.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional
    public Secret remember(@Nullable Secret device, ActorId actor) {
        Secret fresh = marked(Secret.fresh().text());
        if (device != null) {
            jdbc.sql(RENEW)
                    .param("hash", device.hash())
                    .param("fresh", fresh.hash())
                    .update();
        }
        jdbc.sql(REMEMBER)
                .param("fresh", fresh.hash())
                .param("actor", actor.value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        jdbc.sql(FORGET_OLDEST)
                .param("actor", actor.value())
                .param("most", MOST)
                .update();
        return fresh;
    }

    @Override
    public void forgetAllOf(ActorId actor) {
        jdbc.sql(FORGET_ALL).param("actor", actor.value()).update();
    }
}
