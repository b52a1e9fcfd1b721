package org.pledgewatch.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What every page says to browsers and caches beside what it shows.
class HttpOfPagesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static SiteServer server;

    @BeforeAll
    static void open() {
        server = SiteServer.start(Map.of());
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static Stream<String> addresses() {
        return EveryPage.allAddresses();
    }

    static Stream<String> addressesOfEditions() {
        return EveryPage.addressesOfEditions();
    }

    static Set<String> addressesOfTheMinute() {
        return EveryPage.OF_THE_MINUTE;
    }

    private static HttpResponse<byte[]> ask(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        for (int at = 0; at < headers.length; at += 2) {
            request.header(headers[at], headers[at + 1]);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @MethodSource("addressesOfEditions")
    void anUnchangedPageIsNotSentAgain(String path) throws Exception {
        HttpResponse<byte[]> page = ask("GET", path);
        String tag = header(page, "ETag");
        assertThat(tag).startsWith("W/\"");

        HttpResponse<byte[]> unchanged = ask("GET", path, "If-None-Match", tag);
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(header(unchanged, "ETag")).isEqualTo(tag);
        assertThat(header(unchanged, "Cache-Control")).isEqualTo(header(page, "Cache-Control"));
        assertThat(ask("HEAD", path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(ask("GET", path, "If-None-Match", "W/\"another\"").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("addressesOfTheMinute")
    void whatTellsOfThisMinuteIsKeptByNobody(String path) throws Exception {
        HttpResponse<byte[]> page = ask("GET", path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(page, "ETag")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void theHeadSaysWhatThePageWould(String path) throws Exception {
        HttpResponse<byte[]> page = ask("GET", path);
        HttpResponse<byte[]> head = ask("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"ETag", "Content-Type", "Cache-Control", "Last-Modified", "Content-Length"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(page, name));
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void packedItIsTheSamePageInFewerBytes(String path) throws Exception {
        HttpResponse<byte[]> plain = ask("GET", path);
        HttpResponse<byte[]> packed = ask("GET", path, "Accept-Encoding", "br, gzip;q=0.8");

        assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.headers().allValues("Vary").toString().toLowerCase(java.util.Locale.ROOT))
                .contains("accept-encoding");
        assertThat(header(packed, "ETag")).isEqualTo(header(plain, "ETag"));
        assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
                .isEqualTo(plain.body());
        assertThat(header(ask("GET", path, "Accept-Encoding", "gzip;q=0"), "Content-Encoding"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void everyPageIsSafe(String path) throws Exception {
        HttpResponse<byte[]> page = ask("GET", path);

        assertThat(header(page, "Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.headers().map()).doesNotContainKeys("set-cookie", "server", "x-powered-by");
    }

    @Test
    void thePageCitesTheAddressUnderWhichItWasAsked() throws Exception {
        String one = new String(ask("GET", "/states/SWE").body(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(one).contains(server.address() + "/states/SWE?edition=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "/",
                ",,,",
                "text/html;q=NaN",
                "text/html;q=-1, application/json;q=1e999",
                "application/json;;;q=;q=2",
                "text/html;q=0",
                "image/png",
                "\u00e4\u00f6/\u00fc",
                "*/*;v=\"a, b;q=0\"",
                "text/html;level=1;level=1;level=1"
            })
    void aStrangeWishForAFormIsNoFault(String accept) throws Exception {
        for (String path : new String[] {"/states/SWE", "/", "/nothing/here"}) {
            assertThat(ask("GET", path, "Accept", accept).statusCode())
                    .as(accept)
                    .isIn(200, 404, 406);
        }
        assertThat(ask("GET", "/states/SWE", "Accept", "text/html," + "a/b,".repeat(1_000))
                        .statusCode())
                .isEqualTo(200);
    }
}
