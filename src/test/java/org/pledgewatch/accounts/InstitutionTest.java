package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pledgewatch.site.RealServer;

/// Whom an institution vouches for comes in, and no forged token lets anybody in.
class InstitutionTest {
    private static final String BEGIN = "/desk/sign-in/institution";

    private static ForgingProvider provider;
    private static RealServer server;

    @BeforeAll
    static void open() throws Exception {
        provider = new ForgingProvider();
        server = RealServer.start(Map.of(
                "pledgewatch.oidc.issuer",
                provider.issuer(),
                "pledgewatch.oidc.client-id",
                ForgingProvider.CLIENT,
                "pledgewatch.oidc.client-secret",
                "kept between the two"));
    }

    @AfterAll
    static void close() {
        server.close();
        provider.close();
    }

    private static DeskVisitor stranger() {
        return new DeskVisitor(server.address());
    }

    /// Where the house sends the browser, as the provider reads it.
    private static Map<String, String> begunBy(DeskVisitor visitor) {
        String address = visitor.ask(BEGIN + "?next=/desk/account")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(address).startsWith(provider.issuer() + "/authorize?");
        return ForgingProvider.fields(URI.create(address).getRawQuery());
    }

    private static DeskVisitor.Page back(DeskVisitor visitor, String state) {
        return visitor.open(
                BEGIN + "/callback?code=whatever&state=" + URLEncoder.encode(state, StandardCharsets.UTF_8));
    }

    private static String signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, JWSAlgorithm.RS256, new RSASSASigner(provider.key()));
    }

    private static String signed(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer) throws JOSEException {
        SignedJWT token =
                new SignedJWT(new JWSHeader.Builder(algorithm).keyID("own").build(), claims);
        token.sign(signer);
        return token.serialize();
    }

    private static DeskVisitor.Page comeAs(DeskVisitor visitor, String subject, String email) throws JOSEException {
        Map<String, String> question = begunBy(visitor);
        provider.next(
                signed(provider.claims(question.get("nonce"), subject, email).build()));
        return back(visitor, question.get("state"));
    }

    @Test
    void theFirstTimeTheVerifiedAddressDecidesAndThenTheSubject() throws Exception {
        Team team = new Team(server);
        team.join("Ada", Role.ANALYST, null);
        team.join("Ben", Role.ANALYST, null);
        DeskVisitor.Page account = comeAs(stranger(), "subject-of-ada", "Ada@Example.org");
        assertThat(account.address()).endsWith("/desk/account");
        assertThat(account.text()).contains("ada@example.org", "institution");

        assertThat(comeAs(stranger(), "subject-of-ada", "ben@example.org").text())
                .as("her address at the institution is now Ben's here")
                .contains("ada@example.org")
                .doesNotContain("ben@example.org");
        assertThat(server.ask(Audit.class)
                        .find(new Audit.Search(team.person("Ada").actor().value(), "linked-institution", "", null, 9)))
                .hasSize(1);
    }

    @Test
    void theQuestionIsBoundToItsAnswer() throws Exception {
        new Team(server).join("Cleo", Role.ANALYST, null);
        DeskVisitor visitor = stranger();
        Map<String, String> question = begunBy(visitor);
        assertThat(question)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("client_id", ForgingProvider.CLIENT);
        assertThat(question.get("scope")).contains("openid", "email");
        assertThat(question.get("redirect_uri")).endsWith("/desk/sign-in/institution/callback");
        provider.next(signed(provider.claims(question.get("nonce"), "subject-of-cleo", "cleo@example.org")
                .build()));
        back(visitor, question.get("state"));
        assertThat(new Secret(provider.asked().get("code_verifier")).hashText())
                .isEqualTo(question.get("code_challenge"));
    }

    @Test
    void nobodyComesWhoIsNeitherHereNorInvited() throws Exception {
        DeskVisitor.Page refused = comeAs(stranger(), "subject-of-nobody", "nobody@example.org");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select(".mistakes p")).hasSize(1);
        assertThat(server.ask(People.class).byEmail("nobody@example.org")).isEmpty();

        new Team(server).join("Dora", Role.ANALYST, null);
        DeskVisitor visitor = stranger();
        Map<String, String> question = begunBy(visitor);
        provider.next(signed(provider.claims(question.get("nonce"), "subject-of-dora", "dora@example.org")
                .claim("email_verified", false)
                .build()));
        assertThat(back(visitor, question.get("state")).status())
                .as("an address that nobody verified")
                .isEqualTo(403);
    }

    @Test
    void whoIsInvitedGetsTheAccountOfTheInvitation() throws Exception {
        server.ask(Invitations.class)
                .make(new Invitation(
                        "eva@example.org",
                        new HeldRole(Role.EDITOR, null),
                        InvitationDesk.THE_INSTALLATION,
                        Instant.now().plusSeconds(600)));
        assertThat(comeAs(stranger(), "subject-of-eva", "eva@example.org").text())
                .contains("editor");
        Person eva = server.ask(People.class).byEmail("eva@example.org").orElseThrow();
        assertThat(eva.name()).isEqualTo("Somebody Invited");
        assertThat(server.ask(People.class).passwordHash(eva.actor())).isEmpty();
    }

    @Test
    void anAnswerIsTakenOnceAndByTheBrowserThatAsked() throws Exception {
        new Team(server).join("Fay", Role.ANALYST, null);
        DeskVisitor visitor = stranger();
        Map<String, String> question = begunBy(visitor);
        provider.next(signed(provider.claims(question.get("nonce"), "subject-of-fay", "fay@example.org")
                .build()));
        assertThat(back(stranger(), question.get("state")).status())
                .as("another browser")
                .isEqualTo(403);
        assertThat(back(visitor, question.get("state")).status()).isEqualTo(200);
        assertThat(back(visitor, question.get("state")).status()).as("again").isEqualTo(403);

        long before = refusals();
        DeskVisitor nobody = stranger();
        assertThat(back(nobody, "never begun").status()).isEqualTo(403);
        assertThat(refusals()).as("what nobody began is not noted").isEqualTo(before);

        DeskVisitor other = stranger();
        begunBy(other);
        assertThat(back(other, "a state of somebody's own").status()).isEqualTo(403);
        DeskVisitor denied = stranger();
        assertThat(denied.open(BEGIN + "/callback?error=access_denied&state="
                                + begunBy(denied).get("state"))
                        .status())
                .isEqualTo(403);
    }

    private static long refusals() {
        return server.database()
                .jdbc()
                .sql("select count(*) from accounts.audit where deed = 'sign-in-refused'")
                .query(Long.class)
                .single();
    }

    /// Both roles, since both invitations went to the address that is verified.
    @Test
    void whoIsInvitedTwiceGetsBothRoles() throws Exception {
        for (Role role : List.of(Role.EDITOR, Role.MODERATOR)) {
            server.ask(Invitations.class)
                    .make(new Invitation(
                            "tove@example.org",
                            new HeldRole(role, null),
                            InvitationDesk.THE_INSTALLATION,
                            Instant.now().plusSeconds(600)));
        }
        assertThat(comeAs(stranger(), "subject-of-tove", "tove@example.org").text())
                .contains("editor", "moderator");
    }

    enum Forgery {
        OF_ANOTHER_KEY,
        OF_ANOTHER_ISSUER,
        FOR_ANOTHER_CLIENT,
        OF_ANOTHER_QUESTION,
        WITHOUT_A_QUESTION,
        TOO_OLD,
        UNSIGNED,
        SIGNED_WITH_WHAT_IS_PUBLIC,
        CHANGED_AFTERWARDS
    }

    @ParameterizedTest
    @EnumSource(Forgery.class)
    void aForgedTokenLetsNobodyIn(Forgery forgery) throws Exception {
        String name = "Gus" + forgery.ordinal();
        new Team(server).join(name, Role.ANALYST, null);
        DeskVisitor visitor = stranger();
        Map<String, String> question = begunBy(visitor);
        JWTClaimsSet.Builder right = provider.claims(
                question.get("nonce"), "subject-of-" + name, name.toLowerCase(java.util.Locale.ROOT) + "@example.org");
        provider.next(forged(forgery, right));

        DeskVisitor.Page refused = back(visitor, question.get("state"));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.document().select(".mistakes p")).hasSize(1);
        assertThat(visitor.ask("/desk").statusCode()).isEqualTo(303);
        assertThat(server.ask(Audit.class).find(new Audit.Search("", "sign-in-refused", "", null, 1)))
                .singleElement()
                .satisfies(noted -> assertThat(noted.deed().detail()).isEqualTo("institution: no token that is right"));
    }

    private static String forged(Forgery forgery, JWTClaimsSet.Builder right) throws JOSEException {
        return switch (forgery) {
            case OF_ANOTHER_KEY ->
                signed(
                        right.build(),
                        JWSAlgorithm.RS256,
                        new RSASSASigner(new RSAKeyGenerator(2048).keyID("own").generate()));
            case OF_ANOTHER_ISSUER ->
                signed(right.issuer("https://evil.example").build());
            case FOR_ANOTHER_CLIENT ->
                signed(right.audience(List.of("somebody-else")).build());
            case OF_ANOTHER_QUESTION -> signed(right.claim("nonce", "another").build());
            case WITHOUT_A_QUESTION -> signed(right.claim("nonce", null).build());
            case TOO_OLD ->
                signed(right.issueTime(Date.from(Instant.now().minus(Duration.ofHours(2))))
                        .expirationTime(Date.from(Instant.now().minus(Duration.ofHours(1))))
                        .build());
            case UNSIGNED -> new PlainJWT(right.build()).serialize();
            case SIGNED_WITH_WHAT_IS_PUBLIC ->
                signed(
                        right.build(),
                        JWSAlgorithm.HS256,
                        new MACSigner(provider.key().toRSAPublicKey().getEncoded()));
            case CHANGED_AFTERWARDS -> {
                String[] parts = signed(right.build()).split("\\.");
                String[] others = signed(right.subject("somebody else").build()).split("\\.");
                yield parts[0] + "." + others[1] + "." + parts[2];
            }
        };
    }

    @Test
    void aSilentInstitutionHoldsUpNothing() throws Exception {
        try (RealServer house = RealServer.start(Map.of(
                "pledgewatch.oidc.issuer", "http://127.0.0.1:1",
                "pledgewatch.oidc.client-id", "x",
                "pledgewatch.oidc.client-secret", "x"))) {
            DeskVisitor visitor = new DeskVisitor(house.address());
            assertThat(visitor.open("/desk/sign-in").text()).contains("Sign in by your institution");
            DeskVisitor.Page silent = visitor.open(BEGIN);
            assertThat(silent.status()).isEqualTo(503);
            assertThat(silent.document().select(".mistakes").text()).contains("does not answer just now");
        }
    }
}
