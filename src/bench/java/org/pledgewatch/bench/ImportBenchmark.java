package org.pledgewatch.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Four years of ILAB files into a store that holds the starter pack, findings recomputed, an edition published; each
/// round in a process of its own with 512 MiB, started as the launcher starts a command: from the built program, with
/// what the Java machine noted at the rehearsal. Beside it, in the same process, the plain StAX reader over the same
/// files, and COPY of the same claims.
final class ImportBenchmark {
    private static final String WHERE = "PLEDGEWATCH_ILAB_FILES";
    private static final String MEMORY = "-Xmx512m";
    private static final int ROUNDS = 5;
    private static final Pattern FIGURE = Pattern.compile("(\\w+)=(\\d+)");

    private ImportBenchmark() {}

    static void run() throws IOException, InterruptedException {
        Path files = Path.of(System.getenv().getOrDefault(WHERE, "../shared/data/ilab-sweat-and-toil"));
        if (!Files.isDirectory(files)) {
            System.out.println(
                    "  not measured: there are no ILAB files in " + files + "; name their directory in " + WHERE);
            return;
        }
        Map<String, Figures> figures = new TreeMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            measured(files)
                    .forEach((name, nanoseconds) ->
                            figures.computeIfAbsent(name, _ -> new Figures()).add(nanoseconds));
        }
        print("First", "first job of its process", figures);
        print("Again", "the same again, warm", figures);
    }

    private static void print(String when, String heading, Map<String, Figures> figures) {
        double entered = median("entered" + when, figures);
        double published = median("published" + when, figures);
        double parsed = median("parsed" + when, figures);
        double copied = median("copied" + when, figures);
        System.out.printf("  %s (medians of %d processes)%n", heading, ROUNDS);
        System.out.printf("    four files entered         %10.2f s%n", entered);
        System.out.printf("    findings made, published   %10.2f s%n", published);
        System.out.printf("    together                   %10.2f s  (at most 20 s; %s)%n", entered + published, MEMORY);
        System.out.printf("    files parsed, plain StAX   %10.2f s%n", parsed);
        System.out.printf("    claims by plain COPY       %10.2f s%n", copied);
        System.out.printf(
                "    ratio                      %10.2f    (at most 6)%n", (entered + published) / (parsed + copied));
    }

    private static double median(String name, Map<String, Figures> figures) {
        Figures taken = figures.get(name);
        if (taken == null) {
            throw new IllegalStateException("nothing was measured: " + name);
        }
        return taken.median();
    }

    private static List<String> command(Path files) throws IOException {
        Path app = Path.of(System.getProperty("pledgewatch.home"), "target", "app");
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), MEMORY));
        Path noted = app.resolve("start.aot");
        if (Files.exists(noted)) {
            words.add("-XX:AOTCache=" + noted);
        }
        words.addAll(List.of("-cp", classPath(app), ImportRun.class.getName(), files.toString()));
        return words;
    }

    /// The program as it is built, then the benches and what only they need.
    private static String classPath(Path app) throws IOException {
        Path program = app.resolve("pledgewatch.jar");
        Set<String> inProgram;
        try (Stream<Path> libraries = Files.list(app.resolve("lib"))) {
            inProgram = libraries.map(jar -> jar.getFileName().toString()).collect(Collectors.toSet());
        }
        Stream<String> rest = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("/target/classes"))
                .filter(entry ->
                        !inProgram.contains(Path.of(entry).getFileName().toString()));
        return Stream.concat(Stream.of(program.toString()), rest).collect(Collectors.joining(File.pathSeparator));
    }

    private static Map<String, Long> measured(Path files) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(files))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said;
        try (InputStream out = process.getInputStream()) {
            said = new String(out.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the import ended with an error: " + said);
        }
        Map<String, Long> figures = new TreeMap<>();
        Matcher figure = FIGURE.matcher(said);
        while (figure.find()) {
            figures.put(figure.group(1), Long.parseLong(figure.group(2)));
        }
        return figures;
    }
}
