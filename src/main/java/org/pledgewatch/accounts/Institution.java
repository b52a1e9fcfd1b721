package org.pledgewatch.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/// The sign-in service of an institution, by OpenID Connect. It is asked for nothing before somebody comes by it.
///
/// Its tokens must be signed by RS256, which every such service has to offer.
@Component
class Institution {
    private static final Logger LOG = LoggerFactory.getLogger(Institution.class);
    private static final String CALLBACK = "/desk/sign-in/institution/callback";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final SiteOrigin origin;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private final AtomicReference<@Nullable Service> service = new AtomicReference<>();
    private final AtomicReference<Instant> silentUntil = new AtomicReference<>(Instant.MIN);

    Institution(
            @Value("${pledgewatch.oidc.issuer:}") String issuer,
            @Value("${pledgewatch.oidc.client-id:}") String clientId,
            @Value("${pledgewatch.oidc.client-secret:}") String clientSecret,
            SiteOrigin origin,
            Clock clock) {
        this.issuer = issuer;
        this.clientId = clientId;
        this.clientSecret = clientSecret;
        this.origin = origin;
        this.clock = clock;
    }

    /// What it says of itself.
    private record Service(ClientRegistration registration, JwtDecoder tokens) {}

    /// What ties its answer to the question: without it an answer is somebody else's.
    record Question(String state, String nonce, String verifier) {
        static Question fresh() {
            return new Question(
                    Secret.fresh().text(), Secret.fresh().text(), Secret.fresh().text());
        }
    }

    /// Whom it says somebody is.
    record Identity(String issuer, String subject, Optional<String> verifiedEmail, String name) {}

    boolean isOffered() {
        return !issuer.isBlank() && !clientId.isBlank();
    }

    /// Where the browser goes to ask; empty where the service does not answer.
    Optional<String> address(Question question) {
        return service().map(known -> request(known.registration(), question).getAuthorizationRequestUri());
    }

    /// Empty where the token is not its own, not for us, not for this question, or too old.
    Optional<Identity> identity(Question question, String code) {
        return service().flatMap(known -> identity(known, question, code));
    }

    private static Optional<Identity> identity(Service service, Question question, String code) {
        try {
            Object token = tokenClient()
                    .getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                            service.registration(),
                            new OAuth2AuthorizationExchange(
                                    request(service.registration(), question),
                                    OAuth2AuthorizationResponse.success(code)
                                            .state(question.state())
                                            .redirectUri(Objects.requireNonNull(
                                                    service.registration().getRedirectUri()))
                                            .build())))
                    .getAdditionalParameters()
                    .get(OidcParameterNames.ID_TOKEN);
            return token instanceof String text ? identity(service.tokens().decode(text), question) : Optional.empty();
        } catch (OAuth2AuthorizationException | JwtException | RestClientException refused) {
            return Optional.empty();
        }
    }

    private static Optional<Identity> identity(Jwt token, Question question) {
        if (!question.nonce().equals(token.getClaimAsString("nonce"))) {
            return Optional.empty();
        }
        @Nullable String email = token.getClaimAsString("email");
        boolean verified = "true".equals(token.getClaimAsString("email_verified"));
        return Optional.of(new Identity(
                Objects.requireNonNull(token.getIssuer()).toString(),
                Objects.requireNonNull(token.getSubject()),
                verified ? Optional.ofNullable(email) : Optional.empty(),
                Objects.requireNonNullElse(token.getClaimAsString("name"), "")));
    }

    private static OAuth2AuthorizationRequest request(ClientRegistration registration, Question question) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
                .clientId(registration.getClientId())
                .redirectUri(registration.getRedirectUri())
                .scopes(registration.getScopes())
                .state(question.state())
                .attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, question.verifier()))
                .additionalParameters(Map.of(
                        OidcParameterNames.NONCE, question.nonce(),
                        PkceParameterNames.CODE_CHALLENGE, new Secret(question.verifier()).hashText(),
                        PkceParameterNames.CODE_CHALLENGE_METHOD, "S256"))
                .build();
    }

    private static RestClientAuthorizationCodeTokenResponseClient tokenClient() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(requests)
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    /// Found out when first asked, and then known. While it is silent, only one asks, and not again at once.
    private Optional<Service> service() {
        Service known = service.get();
        if (known != null || !isOffered() || clock.instant().isBefore(silentUntil.get())) {
            return Optional.ofNullable(known);
        }
        try {
            if (!asking.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            if (service.get() == null && !clock.instant().isBefore(silentUntil.get())) {
                service.set(discovered());
            }
        } catch (IllegalArgumentException | IllegalStateException | RestClientException unreachable) {
            silentUntil.set(clock.instant().plus(PATIENCE));
            LOG.warn("The institution at {} cannot be asked who somebody is: {}", issuer, unreachable.getMessage());
        } finally {
            asking.unlock();
        }
        return Optional.ofNullable(service.get());
    }

    private Service discovered() {
        ClientRegistration registration = ClientRegistrations.fromOidcIssuerLocation(issuer)
                .registrationId("institution")
                .clientId(clientId)
                .clientSecret(clientSecret)
                .redirectUri(origin.address() + CALLBACK)
                .scope("openid", "email", "profile")
                .build();
        return new Service(registration, new OidcIdTokenDecoderFactory().createDecoder(registration));
    }
}
