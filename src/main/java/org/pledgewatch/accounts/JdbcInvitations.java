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
    private static final String FIND = """
            select email, role, area, invited_by, expires_at
              from accounts.invitation
             where token_hash = :hash
               and used_at is null
               and expires_at > :now
            """;
    private static final String USE = """
            update accounts.invitation
               set used_at = :now
             where token_hash = :hash
               and used_at is null
               and expires_at > :now
            """;
    private static final String OPEN = """
            select email, role, area, invited_by, expires_at
              from accounts.invitation
             where used_at is null
               and expires_at > :now
               and email is not null
             order by email, expires_at
            """;

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
    public boolean use(Secret secret) {
        return jdbc.sql(USE)
                        .param("hash", secret.hash())
                        .param("now", at(clock.instant()))
                        .update()
                > 0;
    }

    @Override
    public List<Invitation> open() {
        return jdbc.sql(OPEN)
                .param("now", at(clock.instant()))
                .query((row, _) -> invitation(row))
                .list();
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
