package org.pledgewatch.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.Program;

/// The database goes away while visitors are served: killed, as a machine without memory kills. Pages go on from
/// memory, health says so, and a new edition is taken up afterwards without a restart.
class DatabaseGoneTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    private final HttpClient visitor = HttpClient.newHttpClient();
    private String address = "";

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void ourOwnIsStartedAgainWhereItWas() throws Exception {
        Path data = Files.createDirectories(directory.resolve("data"));
        Program program = new Program();
        Process server = serve(program, data);
        try {
            Postmaster.Ready before = (Postmaster.Ready) Postmaster.of(data.resolve("postgres"));
            kill(before);
            assertThat(get("/states/SWE").statusCode()).isEqualTo(200);
            await(
                    "another postmaster",
                    () -> Postmaster.of(data.resolve("postgres")) instanceof Postmaster.Ready ready
                            && ready.process() != before.process()
                            && ready.port() == before.port());
            await("health", () -> get("/actuator/health").statusCode() == 200);

            publishAndSee(program, data);

            assertThat(Files.readString(data.resolve("pledgewatch.log")))
                    .containsOnlyOnce("The database had gone and was started again")
                    .doesNotContain(" ERROR ");
        } finally {
            stop(server);
        }
        assertThat(Postmaster.of(data.resolve("postgres"))).isInstanceOf(Postmaster.Absent.class);
    }

    @Test
    void aServerOfOnesOwnIsFoundAgainWhenItIsBack() throws Exception {
        Path theirs = Files.createDirectories(directory.resolve("theirs"));
        Path data = Files.createDirectories(directory.resolve("data"));
        try (EmbeddedDatabase database = EmbeddedDatabase.open(
                DataDirectory.open(theirs),
                Path.of("target/test-programs").toAbsolutePath(),
                EmbeddedDatabase.SETTINGS)) {
            Program program = new Program().with(Map.of("PLEDGEWATCH_DATABASE_URL", url(database)));
            Process server = serve(program, data);
            try {
                kill((Postmaster.Ready) Postmaster.of(theirs.resolve("postgres")));

                assertThat(get("/states/SWE").statusCode()).isEqualTo(200);
                await("health", () -> get("/actuator/health").statusCode() == 503);
                HttpResponse<String> ledger = get("/editions/1/ledger.jsonl");
                assertThat(ledger.statusCode()).isEqualTo(503);
                assertThat(ledger.body()).contains("/problems/out-of-reach");
                assertThat(ledger.headers().firstValue("Retry-After")).isPresent();
                assertThat(get("/").statusCode()).isEqualTo(200);

                assertThat(database.revive()).isEqualTo(Database.Revival.STARTED_AGAIN);
                publishAndSee(program, data);
                await("health", () -> get("/actuator/health").statusCode() == 200);

                assertThat(Files.readString(data.resolve("pledgewatch.log")))
                        .containsOnlyOnce("The database does not answer; pages go on from memory")
                        .containsOnlyOnce("Listening for new editions again")
                        .doesNotContain(" ERROR ");
            } finally {
                stop(server);
            }
        }
    }

    private static String url(EmbeddedDatabase database) {
        Login owner = database.access().owner();
        return owner.url() + "?user=" + owner.user() + "&password=" + owner.password();
    }

    private Process serve(Program program, Path data) throws Exception {
        Path says = directory.resolve("serve.txt");
        Process server = program.start(says, "serve", "--port", "0", "--data", data.toString());
        await("the server", () -> Files.readString(says).contains("http://") || !server.isAlive());
        assertThat(server.isAlive()).as(Files.readString(says)).isTrue();
        address = Files.readString(says).strip().replaceFirst("(?s)^.*?http://[^:]+:(\\d+).*$", "http://127.0.0.1:$1");
        return server;
    }

    private void publishAndSee(Program program, Path data) throws Exception {
        Program.Said said = program.run(
                directory.resolve("publish.txt"), "publish", "--label", "Afterwards", "--data", data.toString());
        assertThat(said.exitCode()).as(said.all()).isZero();
        await("the new edition", () -> get("/states/SWE").body().contains("Edition 2,"));
    }

    private static void kill(Postmaster.Ready running) {
        ProcessHandle.of(running.process()).orElseThrow().destroyForcibly();
    }

    private static void stop(Process server) throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return visitor.send(HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.holds()) {
            assertThat(Instant.now()).as("waiting for %s", what).isBefore(end);
            Thread.sleep(100);
        }
    }
}
