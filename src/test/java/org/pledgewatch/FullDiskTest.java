package org.pledgewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.VerifyCommand;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.StarterTables;
import picocli.CommandLine;

/// The disk fills while something is imported, published, exported: a small disk of its own, really full. Nothing is
/// done by halves, nothing is lost, the sentence is clear, and all is well again when there is space.
class FullDiskTest {
    private static final String HEADER =
            "subject,indicator,answer_type,answer,validity,from,asserted_on,document,locator\n";
    private static final String NO_SPACE = "there is no space left on the disk that holds ";
    private static final int MANY = 15_000;
    private static final long MEGABYTE = 1 << 20;

    @TempDir
    private static Path directory;

    private static Path disk = Path.of("");
    private static Path stick = Path.of("");

    @BeforeAll
    static void aSmallDiskAndASmallerOne() throws Exception {
        disk = mounted("disk", "300m");
        stick = mounted("stick", "1m");
        assertThat(run("import", "claims-csv", claims("first.csv", 0, 1).toString())
                        .last())
                .isEqualTo("accepted 1, rival 0, unchanged 0, refused 0");
    }

    private static Path mounted(String name, String size) throws Exception {
        Path place = Files.createDirectories(directory.resolve(name));
        Assumptions.assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", place.toString()),
                "only root can make a small disk");
        return place;
    }

    @AfterAll
    static void away() throws Exception {
        command("umount", "-l", disk.toString());
        command("umount", "-l", stick.toString());
    }

    @Test
    void whatDoesNotFitIsNotKeptAndNothingElseIsLost() throws Exception {
        Path many = claims("many.csv", 1_000, MANY);
        for (long left : List.of(0L, 5 * MEGABYTE)) {
            fill(left);
            Program.Said said = run("import", "claims-csv", many.toString());
            assertThat(said.lines()).as("with %d bytes left", left).hasSize(1);
            assertThat(said.last()).startsWith("pledgewatch: ").containsIgnoringCase(NO_SPACE);
            assertThat(said.exitCode()).isEqualTo(1);
            makeSpace();
            assertThat(entries()).as("claims after an import that did not fit").isEqualTo(1);
        }
        assertThat(run("import", "claims-csv", many.toString()).last())
                .isEqualTo("accepted " + MANY + ", rival 0, unchanged 0, refused 0");
        assertThat(entries()).isEqualTo(1 + MANY);

        isNotExportedToADiskThatIsTooSmall();
        aServerGoesOn();
    }

    private static void isNotExportedToADiskThatIsTooSmall() throws Exception {
        Path ledger = stick.resolve("ledger.jsonl");
        Program.Said exported = run("export", "ledger", "--out", ledger.toString());
        assertThat(exported.all())
                .isEqualTo("pledgewatch: " + ledger + " could not be written to the end and is not there:"
                        + " No space left on device.");
        assertThat(exported.exitCode()).isEqualTo(1);
        assertThat(ledger).doesNotExist();
        assertThat(stick.resolve("ledger.jsonl.part")).doesNotExist();

        Path torn = stick.resolve("torn.jsonl");
        Process toStandardOutput = new Program().start(torn, "export", "ledger", "--data", data());
        assertThat(toStandardOutput.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(toStandardOutput.exitValue())
                .as("a torn export is no success")
                .isEqualTo(1);
    }

    /// The database runs already, so that it is in the middle of publishing that there is no space.
    private static void aServerGoesOn() throws Exception {
        Path says = directory.resolve("serve.txt");
        Process server = new Program().start(says, "serve", "--port", "0", "--data", data());
        try (HttpClient visitor = HttpClient.newHttpClient()) {
            await(() -> Files.readString(says).contains("http://") || !server.isAlive());
            URI page = URI.create(Files.readString(says)
                    .strip()
                    .replaceFirst("(?s)^.*?http://[^:]+:(\\d+).*$", "http://127.0.0.1:$1/states"));
            assertThat(body(visitor, page)).contains("Edition 1,");

            fill(0);
            Program.Said published = run("publish");
            assertThat(published.lines()).hasSize(1);
            assertThat(published.last()).startsWith("pledgewatch: ").containsIgnoringCase(NO_SPACE);
            assertThat(published.exitCode()).isEqualTo(1);
            assertThat(body(visitor, page)).contains("Edition 1,");
            HttpRequest health =
                    HttpRequest.newBuilder(page.resolve("/actuator/health")).build();
            assertThat(visitor.send(health, BodyHandlers.ofString()).statusCode())
                    .isEqualTo(503);

            makeSpace();
            assertThat(run("publish").all()).startsWith("Edition 2 is published");
            await(() -> body(visitor, page).contains("Edition 2,"));
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private static String body(HttpClient visitor, URI page) throws Exception {
        HttpResponse<String> answer = visitor.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        Instant end = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.holds()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(100);
        }
    }

    private static void fill(long left) throws IOException {
        try (RandomAccessFile ballast =
                new RandomAccessFile(disk.resolve("ballast").toFile(), "rw")) {
            byte[] megabyte = new byte[1 << 20];
            long toFill = Files.getFileStore(disk).getUsableSpace() - left;
            for (; toFill > 0; toFill -= megabyte.length) {
                ballast.write(megabyte, 0, (int) Math.min(toFill, megabyte.length));
            }
        }
    }

    private static void makeSpace() throws IOException {
        Files.delete(disk.resolve("ballast"));
    }

    /// Claims in an export, which is checked, too.
    private static long entries() throws Exception {
        Path ledger = directory.resolve("ledger.jsonl");
        assertThat(run("export", "ledger", "--out", ledger.toString()).exitCode())
                .isZero();
        assertThat(new CommandLine(new VerifyCommand()).execute(ledger.toString()))
                .isZero();
        try (var lines = Files.lines(ledger)) {
            return lines.filter(line -> line.contains("\"kind\":\"claim\"")).count();
        }
    }

    private static Program.Said run(String... words) throws Exception {
        String[] all = java.util.Arrays.copyOf(words, words.length + 2);
        all[words.length] = "--data";
        all[words.length + 1] = data();
        return new Program().run(says(), all);
    }

    private static String data() {
        return disk.resolve("data").toString();
    }

    private static Path says() {
        return directory.resolve("says.txt");
    }

    private static boolean command(String... words) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    /// So many claims from a list without end, of which no two are the same.
    private static Path claims(String name, int first, int count) throws IOException {
        Path file = directory.resolve(name);
        List<Area> areas = List.copyOf(Areas.of(new StarterTables()).all());
        List<Indicator> indicators =
                List.copyOf(Commitments.of(new StarterTables()).indicators());
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print(HEADER);
            for (int number = first; number < first + count; number++) {
                int year = 1990 + number / (areas.size() * indicators.size());
                Area area = areas.get(number % areas.size());
                Indicator indicator = indicators.get(number / areas.size() % indicators.size());
                out.print(area.code() + "," + indicator.id() + ",nothing found,,observed," + year + "," + year
                        + ",1,everywhere\n");
            }
        }
        return file;
    }
}
