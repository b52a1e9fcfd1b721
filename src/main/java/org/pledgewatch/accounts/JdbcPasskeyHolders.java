package org.pledgewatch.accounts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Repository;

/// People as authenticators know them: by a random name, which we find them by.
@Repository
class JdbcPasskeyHolders implements PublicKeyCredentialUserEntityRepository {
    private static final String HOLDER = """
            select passkey_holder.handle, person.email, person.name
              from accounts.passkey_holder
              join accounts.person using (pseudonym)
            """;
    private static final String BY_HANDLE = HOLDER + " where passkey_holder.handle = :handle";
    private static final String BY_ACTOR = HOLDER + " where passkey_holder.pseudonym = :actor";
    private static final String NAME = """
            insert into accounts.passkey_holder (pseudonym, handle)
            values (:actor, :handle)
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    JdbcPasskeyHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Gives the person a random name where they have none yet.
    PublicKeyCredentialUserEntity of(ActorId actor) {
        jdbc.sql(NAME)
                .param("actor", actor.value())
                .param("handle", Bytes.random().getBytes())
                .update();
        return found(jdbc.sql(BY_ACTOR).param("actor", actor.value())).orElseThrow();
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return found(jdbc.sql(BY_HANDLE).param("handle", handle.getBytes())).orElse(null);
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String actor) {
        return found(jdbc.sql(BY_ACTOR).param("actor", actor)).orElse(null);
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException("a name is given by of()");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("a name is given for ever");
    }

    private static Optional<PublicKeyCredentialUserEntity> found(JdbcClient.StatementSpec asked) {
        return asked.query((row, _) -> ImmutablePublicKeyCredentialUserEntity.builder()
                        .id(new Bytes(row.getBytes("handle")))
                        .name(row.getString("email"))
                        .displayName(row.getString("name"))
                        .build())
                .optional()
                .map(PublicKeyCredentialUserEntity.class::cast);
    }
}
