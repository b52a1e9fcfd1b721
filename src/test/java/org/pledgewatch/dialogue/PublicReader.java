package org.pledgewatch.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.pledgewatch.publication.Editions;
import org.pledgewatch.publication.PublishDesk;
import org.pledgewatch.site.RealServer;

/// Somebody who reads what is published.
final class PublicReader {
    private final RealServer server;

    PublicReader(RealServer server) {
        this.server = server;
    }

    void awaitNewEdition() throws InterruptedException {
        int number = server.ask(PublishDesk.class).publish("").number();
        for (int tries = 0; tries < 400; tries++) {
            if (server.ask(Editions.class).latest().orElseThrow().record().number() == number) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("edition " + number + " was not taken up");
    }

    /// A page's text, or data as it is.
    String text(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            return answer.body().startsWith("<!DOCTYPE")
                    ? Jsoup.parse(answer.body()).text()
                    : answer.body();
        }
    }
}
