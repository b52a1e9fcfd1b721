package org.pledgewatch.api;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.EditionRecord;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.Errata;
import org.pledgewatch.publication.Erratum;
import org.pledgewatch.publication.PublishedFigures;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The data services on a server of their own, over editions held in memory, with a page beside them as `site` has.
@EnableAutoConfiguration(
        excludeName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
        })
@ComponentScan("org.pledgewatch.api")
class ApiServer {
    @Bean
    EditionsOnTheShelf editions() {
        return new EditionsOnTheShelf(new ArrayList<>(List.of(Samples.small(), Samples.large())));
    }

    @Bean
    PublishedFigures figures() {
        return new NoFigures();
    }

    @Bean
    Errata errata() {
        return () -> List.of(new Erratum(
                31,
                Instant.parse("2026-11-25T08:00:00Z"),
                2,
                List.of(),
                "The file named the states one row too low.",
                1,
                List.of(1),
                List.of(new Erratum.Changed(
                        Subject.of(new AreaCode("SWE")), List.of(new IndicatorId("protection.opsc-status"))))));
    }

    /// Not a controller that a scan finds: other tests open the whole house and have pages of their own.
    @Bean
    SmartInitializingSingleton pages(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return () -> {
            mapping.registerMapping(
                    RequestMappingInfo.paths("/", "/states", "/states/{code}", "/indicators/{id}", "/about")
                            .methods(RequestMethod.GET)
                            .produces("text/html")
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new Pages(),
                    Pages.METHODS.get("page"));
            mapping.registerMapping(
                    RequestMappingInfo.paths("/api/broken", "/broken")
                            .options(mapping.getBuilderConfiguration())
                            .build(),
                    new Pages(),
                    Pages.METHODS.get("broken"));
        };
    }

    record EditionsOnTheShelf(List<Edition> published) implements Editions {
        @Override
        public List<EditionRecord> all() {
            return published.stream().map(Edition::record).toList();
        }

        @Override
        public Optional<Edition> latest() {
            return published.stream()
                    .max(Comparator.comparingInt(edition -> edition.record().number()));
        }

        @Override
        public Optional<Edition> find(int number) {
            return published.stream()
                    .filter(edition -> edition.record().number() == number)
                    .findFirst();
        }
    }

    static class Pages {
        static final Map<String, Method> METHODS = Arrays.stream(Pages.class.getDeclaredMethods())
                .collect(Collectors.toMap(Method::getName, Function.identity()));

        ResponseEntity<String> page() {
            return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body("<p>a page</p>");
        }

        ResponseEntity<String> broken() {
            throw new IllegalStateException("secret of the house");
        }
    }

    /// Somebody who asks.
    record Visitor(int port) {
        HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
            return send("GET", path, headers);
        }

        HttpResponse<byte[]> bytes(String path) throws IOException, InterruptedException {
            return ask("GET", path, HttpResponse.BodyHandlers.ofByteArray());
        }

        HttpResponse<String> send(String method, String path, String... headers)
                throws IOException, InterruptedException {
            return ask(method, path, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), headers);
        }

        private <T> HttpResponse<T> ask(String method, String path, HttpResponse.BodyHandler<T> body, String... headers)
                throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .method(method, HttpRequest.BodyPublishers.noBody());
            for (int at = 0; at < headers.length; at += 2) {
                request.header(headers[at], headers[at + 1]);
            }
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(request.build(), body);
            }
        }

        /// What no honest client would send; the whole answer, head and body.
        String raw(String target, String... headers) throws IOException {
            try (Socket socket = new Socket("localhost", port)) {
                String head = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream()
                                        .map(header -> header + "\r\n")
                                        .toList()) + "\r\n";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
                return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        }
    }
}
