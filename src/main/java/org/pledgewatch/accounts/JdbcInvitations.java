package org.pledgewatch.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcInvitations implements Invitations {
    private static final String MAKE = """
            insert into accounts.invitation (token_hash, email, role, area, invited_by, invited_at, expires_at)
            values (:hash, :email, :role, :area, :by, :now, :expires)
            """;
    private static final String CAN_BE_USED = "used_at is null and withdrawn_at is null and expires_at > :now";
    private static final String FIND = """
            select email, role, area, invited_by, expires_at
              from accounts.invitation
             where token_hash = :hash
               and %s
            """.formatted(CAN_BE_USED);
    private static final String USE = """
            update accounts.invitation
               set used_at = :now
             where (token_hash = :hash
                    or email = (select email from accounts.invitation where token_hash = :hash and %1$s))
               and %1$s
            returning email, role, area, invited_by, expires_at
            """.formatted(CAN_BE_USED);
    private static final String USE_FOR = """
            update accounts.invitation
               set used_at = :now
             where email = :email
               and %s
            returning email, role, area, invited_by, expires_at
            """.formatted(CAN_BE_USED);
    private static final String OPEN = """
            select number, email, role, area, invited_by, expires_at
              from accounts.invitation
             where email is not null
               and %s
             order by email, expires_at
            """.formatted(CAN_BE_USED);
    private static final String WITHDRAW = """
            update accounts.invitation
               set withdrawn_at = :now
             where number = :number
               and %s
            returning email, role, area, invited_by, expires_at
            """.formatted(CAN_BE_USED);
    private static final String WITHDRAW_ALL = """
            update accounts.invitation
               set withdrawn_at = :now
             where invited_by = :by
               and %s
            """.formatted(CAN_BE_USED);

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcInvitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Secret make(Invitation invitation) {
        Secret secret = Secret.fresh();
        AreaCode area = invitation.role().area();
        String email = invitation.email();
        jdbc.sql(MAKE)
                .param("hash", secret.hash())
                .param("email", email == null ? null : JdbcPeople.folded(email))
                .param("role", invitation.role().role().word())
                .param("area", area == null ? null : area.value())
                .param("by", invitation.by().value())
                .param("now", at(clock.instant()))
                .param("expires", at(invitation.expiresAt()))
                .update();
        return secret;
    }

    @Override
    public Optional<Invitation> find(Secret secret) {
        return jdbc.sql(FIND)
                .param("hash", secret.hash())
                .param("now", at(clock.instant()))
                .query((row, _) -> invitation(row))
                .optional();
    }

    @Override
    public List<Invitation> use(Secret secret) {
        return jdbc.sql(USE)
                .param("hash", secret.hash())
                .param("now", at(clock.instant()))
                .query((row, _) -> invitation(row))
                .list();
    }

    @Override
    public List<Invitation> useFor(String email) {
        return jdbc.sql(USE_FOR)
                .param("email", JdbcPeople.folded(email))
                .param("now", at(clock.instant()))
                .query((row, _) -> invitation(row))
                .list();
    }

    @Override
    public List<Open> open() {
        return jdbc.sql(OPEN)
                .param("now", at(clock.instant()))
                .query((row, _) -> new Open(row.getLong("number"), invitation(row)))
                .list();
    }

    @Override
    public Optional<Invitation> withdraw(long number) {
        return jdbc.sql(WITHDRAW)
                .param("number", number)
                .param("now", at(clock.instant()))
                .query((row, _) -> invitation(row))
                .optional();
    }

    @Override
    public int withdrawAllBy(ActorId by) {
        return jdbc.sql(WITHDRAW_ALL)
                .param("by", by.value())
                .param("now", at(clock.instant()))
                .update();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        @Nullable String area = row.getString("area");
        Role role = Role.of(row.getString("role")).orElseThrow();
        return new Invitation(
                row.getString("email"),
                new HeldRole(role, area == null ? null : new AreaCode(area)),
                new ActorId(row.getString("invited_by")),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
