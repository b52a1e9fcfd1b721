package org.pledgewatch.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;

/// A sign-in service that hands out whatever token it is told to, right or forged.
final class ForgingProvider implements AutoCloseable {
    static final String CLIENT = "pledgewatch-test";

    private final HttpServer server;
    private final RSAKey key;
    private String token = "";
    private Map<String, String> asked = Map.of();

    ForgingProvider() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("own").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        answer("/.well-known/openid-configuration", () -> """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                 "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer()));
        answer("/keys", () -> new JWKSet(key.toPublicJWK()).toString());
        answer("/token", () -> """
                {"access_token": "nothing", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
                """.formatted(token));
        server.start();
    }

    private void answer(String path, java.util.function.Supplier<String> body) {
        server.createContext(path, exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (!sent.isEmpty()) {
                asked = fields(sent);
            }
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    RSAKey key() {
        return key;
    }

    /// What the house last asked for a token with.
    Map<String, String> asked() {
        return asked;
    }

    void next(String idToken) {
        token = idToken;
    }

    /// What a right token says.
    JWTClaimsSet.Builder claims(String nonce, String subject, String email) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject(subject)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(5))))
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", true)
                .claim("name", "Somebody Invited");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
