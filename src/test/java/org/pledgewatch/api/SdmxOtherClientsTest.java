package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/// Clients of other languages, unmodified. They are asked where they are installed, and passed over elsewhere.
@Asking
class SdmxOtherClientsTest {
    private static final Path CLIENTS = Path.of("src/test/resources/clients");
    private static final Path MODULES = Path.of("target/sdmx-clients/node_modules");

    @LocalServerPort
    private int port;

    private record Ended(int code, List<String> lines) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NODE_PATH", MODULES.toAbsolutePath().toString());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text.lines().toList());
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return run(command).code() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private String service() {
        return "http://localhost:" + port + "/sdmx";
    }

    @Test
    void sdmxRestAndSdmxJsonParserReadIt() throws Exception {
        assumeTrue(
                runs("node", "--version") && Files.isDirectory(MODULES.resolve("sdmx-rest")),
                "Not asked: npm install --prefix target/sdmx-clients sdmx-rest@2.20.0 sdmx-json-parser@0.3.1");
        Ended ended = run("node", CLIENTS.resolve("sdmx-rest.js").toString(), service());
        String read = "Findings on every state, year by year "
                + "[{\"FREQ\":\"Annual\",\"value\":3,\"REF_AREA\":\"Sweden\",\"INDICATOR\":\"Name of protection.opsc-status\","
                + "\"BOUND\":\"Lowest level possible\",\"TIME_PERIOD\":\"2026\",\"UNIT_MEASURE\":\"Rank on the indicator's scale\","
                + "\"OBS_STATUS\":\"Normal value\",\"FINDING\":\"Established\",\"LEVEL\":\"party\",\"STALE\":\"No\"}]";
        assertThat(ended.lines())
                .contains(
                        "version-1 dataflows true",
                        "version-1 structure true",
                        "version-1 data true",
                        "version-1 availability true",
                        "version-2 dataflows true",
                        "version-2 structure true",
                        "version-2 data true",
                        "version-2 availability true",
                        "TIME_PERIOD " + read);
        assertThat(ended.lines()).anyMatch(line -> line.startsWith("AllDimensions") && line.contains("\"value\":3"));
        assertThat(ended.code()).isZero();
    }

    @Test
    void rsdmxReadsItWithLabels() throws Exception {
        assumeTrue(
                runs("Rscript", "-e", "library(rsdmx)"),
                "Not asked: apt-get install --no-install-recommends r-cran-rsdmx");
        Ended ended = run("Rscript", CLIENTS.resolve("rsdmx.R").toString(), service());
        assertThat(ended.lines().stream().map(String::strip))
                .contains(
                        "flows COUNTS FINDINGS",
                        "rows 12",
                        "labels Sweden Tonga Sweden (fr) Tonga (fr)",
                        "named Name of protection.opsc-status Lowest level possible Highest level possible"
                                + " Established Undetermined",
                        "values 3");
    }
}
