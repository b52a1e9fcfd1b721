package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program, in a process of its own.
class ServeTest {

    @TempDir
    private Path data;

    @Test
    void itSaysWhereItIsAndStopsCleanlyWhenTold() throws Exception {
        Process server = pledgewatch("serve", "--port", "0", "--data", data.toString());
        try (BufferedReader out = server.inputReader(StandardCharsets.UTF_8)) {
            String ready = out.readLine();
            assertThat(ready).startsWith("Pledgewatch is at http://localhost:");
            URI health = URI.create(ready.replaceFirst("^.* (http://\\S+) .*$", "$1") + "/actuator/health");
            assertThat(get(health).body()).contains("\"status\":\"UP\"");

            assertThat(out.readLine()).startsWith("Nobody can sign in yet.");
            URI invitation = URI.create(out.readLine().strip());
            assertThat(get(invitation).body()).contains("administrator");

            server.toHandle().destroy();
            assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).as("ended by SIGTERM").isEqualTo(143);
            assertThat(out.lines()).isEmpty();
        } finally {
            server.destroyForcibly();
        }
        assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("pledgewatch.log"))).doesNotContain(" ERROR ", "\tat ");
    }

    @Test
    void aPortThatIsTakenIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Process server =
                    pledgewatch("serve", "--port", Integer.toString(taken.getLocalPort()), "--data", data.toString());
            assertThat(new String(server.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualToIgnoringNewLines(
                            "pledgewatch: port " + taken.getLocalPort()
                                    + " on localhost cannot be used, perhaps another program has it; choose another with --port.");
            assertThat(server.waitFor()).isEqualTo(1);
        }
    }

    private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    private static Process pledgewatch(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")
                        .replace(Path.of("target/test-classes").toAbsolutePath() + ":", ""),
                "org.pledgewatch.Pledgewatch"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
