package org.pledgewatch.bench;

import java.util.Map;
import java.util.TreeMap;

/// Runs the benchmarks by name, or all of them. Each prints its figure, the reference measured beside it, and the
/// ratio.
public final class Benchmarks {
    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "append", AppendBenchmark::run,
            "attack", AttackBenchmark::run,
            "card", CardBenchmark::run,
            "cube", CubeBenchmark::run,
            "desk", DeskBenchmark::run,
            "findings", FindingsBenchmark::run,
            "fuzz", FuzzBenchmark::run,
            "import", ImportBenchmark::run,
            "submit", SubmitBenchmark::run,
            "verify", VerifyBenchmark::run));

    private Benchmarks() {}

    /// Prints what it measured.
    interface Benchmark {
        void run() throws Exception;
    }

    public static void main(String[] names) throws Exception {
        for (String name : names) {
            if (!ALL.containsKey(name)) {
                System.err.println("pledgewatch: there is no benchmark '" + name + "'; there are: "
                        + (ALL.isEmpty() ? "none yet" : String.join(", ", ALL.keySet())));
                System.exit(2);
            }
        }
        for (var benchmark : ALL.entrySet()) {
            if (names.length == 0 || java.util.List.of(names).contains(benchmark.getKey())) {
                System.out.println(benchmark.getKey());
                benchmark.getValue().run();
            }
        }
        if (ALL.isEmpty()) {
            System.out.println("There are no benchmarks yet.");
        }
    }
}
