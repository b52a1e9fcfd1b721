package org.pledgewatch.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Four years of ILAB files into a store that holds the starter pack, findings recomputed, an edition published; each
/// round in a process of its own with 512 MiB. Beside it, in the same process, the plain StAX reader over the same
/// files, and COPY of the same claims.
final class ImportBenchmark {
    private static final String WHERE = "PLEDGEWATCH_ILAB_FILES";
    private static final String MEMORY = "-Xmx512m";
    private static final int ROUNDS = 3;
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
        double whole =
                figures.get("entered").median() + figures.get("published").median();
        double reference =
                figures.get("parsed").median() + figures.get("copied").median();
        System.out.printf("  imported and published       %12.2f s  (at most 20 s; %s)%n", whole, MEMORY);
        System.out.printf(
                "    four files entered         %12.2f s%n",
                figures.get("entered").median());
        System.out.printf(
                "    findings made, published   %12.2f s%n",
                figures.get("published").median());
        System.out.printf("  plain StAX and COPY          %12.2f s%n", reference);
        System.out.printf(
                "    files parsed               %12.2f s%n",
                figures.get("parsed").median());
        System.out.printf(
                "    claims copied              %12.2f s%n",
                figures.get("copied").median());
        System.out.printf(
                "  ratio                        %12.2f  (at most 6; medians of %d processes)%n",
                whole / reference, figures.get("entered").rounds());
    }

    private static Map<String, Long> measured(Path files) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                MEMORY,
                "-cp",
                System.getProperty("java.class.path"),
                ImportRun.class.getName(),
                files.toString()));
        Process process = new ProcessBuilder(words)
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
