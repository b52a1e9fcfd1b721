package org.pledgewatch.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

@Repository
class JdbcPasskeys implements Passkeys, UserCredentialRepository {
    private static final String OF = """
            select number, name, made_at, used_at
              from accounts.passkey
              join accounts.passkey_holder using (handle)
             where passkey_holder.pseudonym = :actor
             order by number
            """;
    private static final String HOLDER = "select pseudonym from accounts.passkey_holder where handle = :handle";
    private static final String RENAME = """
            update accounts.passkey
               set name = :name
             where number = :number
               and handle = (select handle from accounts.passkey_holder where pseudonym = :actor)
            """;
    private static final String REMOVE = """
            delete from accounts.passkey
             where number = :number
               and handle = (select handle from accounts.passkey_holder where pseudonym = :actor)
            """;
    private static final String REMOVE_ALL = """
            delete from accounts.passkey
             where handle = (select handle from accounts.passkey_holder where pseudonym = :actor)
            """;
    private static final String DELETE = "delete from accounts.passkey where credential = :credential";
    private static final String SAVE = """
            insert into accounts.passkey (credential, handle, public_key, signatures, user_verified, transports,
                                          backup_eligible, backed_up, attestation, attestation_client, name, made_at,
                                          used_at)
            values (:credential, :handle, :publicKey, :signatures, :userVerified, :transports, :backupEligible,
                    :backedUp, :attestation, :attestationClient, :name, :now, :now)
            on conflict (credential) do update
               set signatures = excluded.signatures,
                   user_verified = excluded.user_verified,
                   backed_up = excluded.backed_up,
                   used_at = excluded.used_at
             where passkey.handle = excluded.handle
               and (excluded.signatures > passkey.signatures
                    or excluded.signatures = 0 and passkey.signatures = 0)
            """;
    private static final String RECORD = """
            select credential, handle, public_key, signatures, user_verified, transports, backup_eligible, backed_up,
                   attestation, attestation_client, name, made_at, used_at
              from accounts.passkey
            """;
    private static final String BY_CREDENTIAL = RECORD + " where credential = :credential";
    private static final String BY_HANDLE = RECORD + " where handle = :handle order by number";

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcPasskeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Passkey> of(ActorId actor) {
        return jdbc.sql(OF)
                .param("actor", actor.value())
                .query((row, _) -> new Passkey(
                        row.getLong("number"), row.getString("name"), moment(row, "made_at"), moment(row, "used_at")))
                .list();
    }

    @Override
    public Optional<ActorId> holder(byte[] handle) {
        return jdbc.sql(HOLDER)
                .param("handle", handle)
                .query(String.class)
                .optional()
                .map(ActorId::new);
    }

    @Override
    public boolean rename(ActorId actor, long number, String name) {
        return jdbc.sql(RENAME)
                        .param("actor", actor.value())
                        .param("number", number)
                        .param("name", name)
                        .update()
                > 0;
    }

    @Override
    public boolean remove(ActorId actor, long number) {
        return jdbc.sql(REMOVE)
                        .param("actor", actor.value())
                        .param("number", number)
                        .update()
                > 0;
    }

    @Override
    public void removeAll(ActorId actor) {
        jdbc.sql(REMOVE_ALL).param("actor", actor.value()).update();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql(DELETE).param("credential", credential.getBytes()).update();
    }

    /// An authenticator that counts its signatures never counts back: one that does is a copy. The library leaves that
    /// to us.
    @Override
    public void save(CredentialRecord passkey) {
        Bytes attestation = passkey.getAttestationObject();
        Bytes client = passkey.getAttestationClientDataJSON();
        if (attestation == null || client == null) {
            throw new IllegalArgumentException("a passkey comes with what was said when it was made");
        }
        int saved = jdbc.sql(SAVE)
                .param("credential", passkey.getCredentialId().getBytes())
                .param("handle", passkey.getUserEntityUserId().getBytes())
                .param("publicKey", passkey.getPublicKey().getBytes())
                .param("signatures", passkey.getSignatureCount())
                .param("userVerified", passkey.isUvInitialized())
                .param(
                        "transports",
                        passkey.getTransports().stream()
                                .map(AuthenticatorTransport::getValue)
                                .toArray(String[]::new))
                .param("backupEligible", passkey.isBackupEligible())
                .param("backedUp", passkey.isBackupState())
                .param("attestation", attestation.getBytes())
                .param("attestationClient", client.getBytes())
                .param("name", passkey.getLabel())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .update();
        if (saved == 0) {
            throw new IllegalArgumentException("a passkey that counts back, or of somebody else");
        }
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(BY_CREDENTIAL)
                .param("credential", credential.getBytes())
                .query((row, _) -> passkey(row))
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(BY_HANDLE)
                .param("handle", handle.getBytes())
                .query((row, _) -> passkey(row))
                .list();
    }

    private static CredentialRecord passkey(ResultSet row) throws SQLException {
        String[] transports = (String[]) row.getArray("transports").getArray();
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential")))
                .userEntityUserId(new Bytes(row.getBytes("handle")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(Arrays.stream(transports)
                        .map(AuthenticatorTransport::valueOf)
                        .collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("attestation_client")))
                .label(row.getString("name"))
                .created(moment(row, "made_at"))
                .lastUsed(moment(row, "used_at"))
                .build();
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
