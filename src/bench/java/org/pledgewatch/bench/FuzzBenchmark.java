package org.pledgewatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Every importer against inputs that Jazzer makes up, some seconds each, in a process of its own. It begins with the
/// rejected inputs; whatever breaks something lies in `target/fuzz/` afterwards and belongs among them.
final class FuzzBenchmark {
    private static final String SECONDS = "PLEDGEWATCH_FUZZ_SECONDS";
    private static final String FORMATS = "PLEDGEWATCH_FUZZ_FORMATS";
    private static final Path SEEDS = Path.of("src", "test", "resources", "rejected");
    private static final Path FOUND = Path.of("target", "fuzz");
    private static final Pattern RUNS = Pattern.compile("(?:Done |stat::number_of_executed_units: +)(\\d+)");

    private FuzzBenchmark() {}

    static void run() throws IOException, InterruptedException {
        int seconds = Integer.parseInt(System.getenv().getOrDefault(SECONDS, "30"));
        int broken = 0;
        for (String format : System.getenv()
                .getOrDefault(FORMATS, String.join(",", FuzzedImporter.FORMATS))
                .split(",")) {
            broken += fuzz(format, seconds);
        }
        if (broken > 0) {
            throw new IllegalStateException(broken + " inputs broke an importer; they lie in " + FOUND
                    + ". Correct it, and keep each among the rejected inputs.");
        }
    }

    private static int fuzz(String format, int seconds) throws IOException, InterruptedException {
        Path place = Files.createDirectories(FOUND.resolve(format));
        Path corpus = Files.createDirectories(place.resolve("corpus"));
        if (format.equals(FuzzedWorkbook.FORMAT)) {
            FuzzedWorkbook.prepare(place, corpus);
        }
        Path log = place.resolve("log.txt");
        Process process = new ProcessBuilder(words(format, seconds, place, corpus))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(seconds + 120L, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException(format + " did not come to an end; see " + log);
        }
        String said = Files.readString(log, StandardCharsets.ISO_8859_1);
        long runs = -1;
        Matcher counted = RUNS.matcher(said);
        while (counted.find()) {
            runs = Long.parseLong(counted.group(1));
        }
        int found = found(place);
        if (runs < 0 && found == 0) {
            throw new IllegalStateException("Jazzer did not run; see " + log);
        }
        System.out.printf(
                "  %-12s %,12d inputs in %d s, %d of them broke it%n", format, Math.max(runs, 0), seconds, found);
        return found;
    }

    private static List<String> words(String format, int seconds, Path place, Path corpus) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Dpledgewatch.fuzz.format=" + format,
                "-Dpledgewatch.fuzz.place=" + place,
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzedImporter.class.getName(),
                "--instrumentation_includes=org.pledgewatch.intake.**:org.pledgewatch.sheets.**"
                        + ":org.pledgewatch.vocabulary.**",
                "--custom_hook_includes=org.pledgewatch.intake.**",
                "--reproducer_path=" + place,
                "-artifact_prefix=" + place + "/",
                "-max_total_time=" + seconds,
                "-max_len=" + (format.equals(FuzzedWorkbook.FORMAT) ? 65_536 : 8_192),
                "-timeout=" + (format.equals(FuzzedWorkbook.FORMAT) ? 30 : 10),
                "-rss_limit_mb=3000",
                "-print_final_stats=1",
                corpus.toString(),
                SEEDS.resolve(format).toString()));
    }

    private static int found(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return (int) files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("crash-") || name.startsWith("timeout-") || name.startsWith("oom-"))
                    .count();
        }
    }
}
