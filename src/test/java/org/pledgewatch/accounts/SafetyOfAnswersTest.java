package org.pledgewatch.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pledgewatch.site.RealServer;

/// What a browser is told with every answer, at every address of the house: public and desk, pages and downloads,
/// let in and turned away.
class SafetyOfAnswersTest {
    private static RealServer server;
    private static DeskVisitor everything;
    private static DeskVisitor stranger;

    @BeforeAll
    static void open() throws Exception {
        server = RealServer.start(Map.of("server.forward-headers-strategy", "native"));
        Team team = new Team(server);
        everything = team.join("Ada", Role.ADMINISTRATOR, null);
        People people = server.ask(People.class);
        for (Role role : Set.of(Role.ANALYST, Role.REVIEWER, Role.EDITOR, Role.MODERATOR)) {
            people.give(
                    team.person("Ada").actor(),
                    new HeldRole(role, null),
                    team.person("Ada").actor());
        }
        stranger = new DeskVisitor(server.address());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    private static Stream<String> addresses() {
        Set<String> addresses = new TreeSet<>();
        for (String route : server.routes()) {
            addresses.add(route.replace("{alpha3}", "SWE")
                    .replace("{instrument}", "stockholm-1996")
                    .replace("{code}", "2.i.a")
                    .replace("{actor}", "person-1")
                    .replaceAll("\\{[^}]*(id)[^}]*}", "opsc")
                    .replaceAll("\\{[^}]*}", "1")
                    .replace("/**", "/anything")
                    .replace("*", "x"));
        }
        return Stream.concat(
                addresses.stream(),
                Stream.of(
                        "/nothing/here",
                        "/?on=yesterday",
                        "/desk/nowhere",
                        "/states/SWE.json",
                        "/states/SWE.csv",
                        "/assets/desk.css",
                        "/assets/nothing.css",
                        "/actuator/health",
                        "/actuator/nothing",
                        "/error"));
    }

    @Test
    void everyAnswerSaysWhatABrowserMayDo() {
        assertThat(addresses()).hasSizeGreaterThan(40).anyMatch(one -> one.startsWith("/desk/account"));
        addresses().forEach(address -> {
            isSafe(address, everything.ask(address));
            isSafe(address, stranger.ask(address));
            for (String method : Set.of("HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
                isSafe(method + " " + address, sent(stranger, method, address));
            }
        });
    }

    @Test
    void whatIsSentUpIsAnsweredTheSameWay() {
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nno\r\n--x--\r\n";
        addresses()
                .filter(address -> address.startsWith("/desk"))
                .forEach(address -> isSafe(
                        "upload to " + address,
                        everything.send(request(address)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .POST(BodyPublishers.ofString(body))
                                .build())));
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(server.address() + address));
    }

    private static HttpResponse<byte[]> sent(DeskVisitor visitor, String method, String address) {
        return visitor.send(
                request(address).method(method, BodyPublishers.noBody()).build());
    }

    private static void isSafe(String address, HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(address).isLessThan(500);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(policy)
                .as("%s (%d)", address, answer.statusCode())
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe-inline", "unsafe-eval", "*");
        assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                .as(address)
                .contains("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).as(address).contains("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).as(address).contains("no-referrer");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("%s, without TLS", address)
                .isEmpty();
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .as(address)
                .hasSize(1);
    }

    @Test
    void behindAProxyThatSpeaksTlsBrowsersAreToldToStayWithIt() {
        for (String address : Set.of("/", "/desk/sign-in", "/desk", "/nothing/here", "/states/SWE.json")) {
            HttpResponse<byte[]> answer = stranger.send(
                    request(address).header("X-Forwarded-Proto", "https").build());
            assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                    .as(address)
                    .contains("max-age=31536000");
        }
    }

    @Test
    void behindAProxyThatSpeaksTlsCookiesAreForTlsAlone() {
        HttpResponse<byte[]> answer = new DeskVisitor(server.address())
                .send(request("/desk/sign-in")
                        .header("X-Forwarded-Proto", "https")
                        .build());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allMatch(cookie -> cookie.contains("Secure"))
                .allMatch(cookie -> cookie.contains("HttpOnly"))
                .allMatch(cookie -> cookie.contains("Path=/desk"));
    }
}
