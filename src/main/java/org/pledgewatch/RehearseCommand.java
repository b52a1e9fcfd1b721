package org.pledgewatch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/// Opens the house once and looks at its first pages, so that the Java machine can note what a start needs.
///
/// The launcher runs it at the end of a build; every later start is then about twice as quick.
@Command(name = "rehearse", hidden = true, description = "Starts once on an empty directory, for the build.")
final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/", "/states", "/states/SWE", "/actuator/health");

    private final House house;

    RehearseCommand(House house) {
        this.house = house;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path stage = Files.createTempDirectory("pledgewatch-rehearsal");
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            house.keptIn(stage);
            int port = house.letVisitorsIn("127.0.0.1", 0);
            for (String page : PAGES) {
                URI address = URI.create("http://127.0.0.1:" + port + page);
                visitor.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding());
            }
        } finally {
            house.close();
            clear(stage);
        }
        return 0;
    }

    private static void clear(Path stage) throws IOException {
        try (Stream<Path> everything = Files.walk(stage)) {
            for (Path file : everything.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
