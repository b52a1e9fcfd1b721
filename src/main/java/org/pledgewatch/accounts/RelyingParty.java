package org.pledgewatch.accounts;

import com.webauthn4j.util.exception.WebAuthnException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// This site as authenticators meet it: what it asks of them, and whether what they answer is right.
///
/// The authenticator makes sure who holds it (a fingerprint, a number), so a passkey is both factors at once.
@Component
class RelyingParty {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE =
            new TypeReference<>() {};
    private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN =
            new TypeReference<>() {};

    private final SiteOrigin origin;
    private final JdbcPasskeys passkeys;
    private final JdbcPasskeyHolders holders;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();
    private @Nullable Webauthn4JRelyingPartyOperations operations;

    RelyingParty(SiteOrigin origin, JdbcPasskeys passkeys, JdbcPasskeyHolders holders) {
        this.origin = origin;
        this.passkeys = passkeys;
        this.holders = holders;
    }

    static String freshChallenge() {
        return Bytes.random().toBase64UrlString();
    }

    /// What the browser asks an authenticator when a passkey is made, in JSON.
    String creation(ActorId actor, String challenge) {
        return json.writeValueAsString(creationOptions(actor, challenge));
    }

    /// What the browser asks an authenticator when somebody signs in, in JSON.
    String request(String challenge) {
        return json.writeValueAsString(requestOptions(challenge));
    }

    /// Keeps the passkey; false where what came is no answer to the challenge.
    boolean keep(ActorId actor, String challenge, String credential, String name) {
        try {
            @Nullable PublicKeyCredential<AuthenticatorAttestationResponse> made = json.readValue(credential, MADE);
            if (isIncomplete(made)) {
                return false;
            }
            operations()
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                            creationOptions(actor, challenge), new RelyingPartyPublicKey(made, name)));
            return true;
        } catch (IllegalArgumentException | WebAuthnException | JacksonException wrong) {
            return false;
        }
    }

    /// Who holds the passkey; empty where what came is no answer to the challenge.
    Optional<ActorId> holder(String challenge, String credential) {
        try {
            @Nullable PublicKeyCredential<AuthenticatorAssertionResponse> shown = json.readValue(credential, SHOWN);
            if (isIncomplete(shown)) {
                return Optional.empty();
            }
            return passkeys.holder(operations()
                    .authenticate(new RelyingPartyAuthenticationRequest(requestOptions(challenge), shown))
                    .getId()
                    .getBytes());
        } catch (IllegalArgumentException | WebAuthnException | JacksonException wrong) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("ConstantValue")
    private static boolean isIncomplete(@Nullable PublicKeyCredential<?> credential) {
        return credential == null
                || credential.getId() == null
                || credential.getRawId() == null
                || credential.getResponse() == null;
    }

    private PublicKeyCredentialCreationOptions creationOptions(ActorId actor, String challenge) {
        var holder = holders.of(actor);
        return PublicKeyCredentialCreationOptions.builder()
                .rp(entity())
                .user(holder)
                .challenge(Bytes.fromBase64(challenge))
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(passkeys.findByUserId(holder.getId()).stream()
                        .map(RelyingParty::described)
                        .toList())
                .timeout(PATIENCE)
                .build();
    }

    private static PublicKeyCredentialDescriptor described(CredentialRecord passkey) {
        return PublicKeyCredentialDescriptor.builder()
                .id(passkey.getCredentialId())
                .transports(passkey.getTransports())
                .build();
    }

    private PublicKeyCredentialRequestOptions requestOptions(String challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(origin.host())
                .challenge(Bytes.fromBase64(challenge))
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PATIENCE)
                .build();
    }

    private PublicKeyCredentialRpEntity entity() {
        return PublicKeyCredentialRpEntity.builder()
                .id(origin.host())
                .name("Pledgewatch")
                .build();
    }

    /// Made when first asked: only then it is known at which port the site is.
    private synchronized Webauthn4JRelyingPartyOperations operations() {
        Webauthn4JRelyingPartyOperations made = operations;
        if (made == null) {
            made = new Webauthn4JRelyingPartyOperations(holders, passkeys, entity(), Set.of(origin.address()));
            operations = made;
        }
        return made;
    }
}
