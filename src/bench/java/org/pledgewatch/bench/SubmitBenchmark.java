package org.pledgewatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.pledgewatch.accounts.Assurance;
import org.pledgewatch.accounts.Role;
import org.pledgewatch.accounts.Team;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.statistics.SubmissionDesk;
import org.pledgewatch.vocabulary.AreaCode;

/// Two states send all the figures that a dataflow can hold, validated and stored. Beside it DuckDB makes Parquet of
/// the
/// same files and validates nothing.
final class SubmitBenchmark {
    private static final List<String> STATES = List.of("KEN", "UGA");

    private SubmitBenchmark() {}

    static void run() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("pledgewatch.home"), "target", "submit"));
        long rows = 0;
        for (String state : STATES) {
            rows += new SyntheticSubmission(state).write(folder.resolve(state + ".csv"));
        }
        double reference = seconds(() -> {
            for (String state : STATES) {
                copy(folder, state);
            }
        });
        double taken;
        try (RealServer server = RealServer.start()) {
            Team team = new Team(server);
            STATES.forEach(state -> team.join(state, Role.FOCAL_POINT, state));
            SubmissionDesk desk = server.ask(SubmissionDesk.class);
            taken = seconds(() -> {
                for (String state : STATES) {
                    SubmissionDesk.Outcome outcome = desk.submit(
                            team.person(state),
                            new SubmissionDesk.Order(
                                    new AreaCode(state), SyntheticSubmission.FLOW, "all.csv", Map.of(), false),
                            Assurance.NONE,
                            folder.resolve(state + ".csv"));
                    if (!(outcome instanceof SubmissionDesk.Outcome.Submitted)) {
                        throw new IllegalStateException(
                                "not taken in: " + String.valueOf(outcome).substring(0, 500));
                    }
                }
            });
        }
        System.out.printf("  %,d rows taken in         %8.1f s  (validated, stored)%n", rows, taken);
        System.out.printf("  CSV to Parquet, DuckDB         %8.1f s  (nothing validated)%n", reference);
        System.out.printf("  ratio                          %8.2f    (at most 3)%n", taken / reference);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void copy(Path folder, String state) throws SQLException, IOException {
        Path parquet = folder.resolve(state + ".parquet");
        Files.deleteIfExists(parquet);
        try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:");
                Statement copy = duckDb.createStatement()) {
            copy.execute("copy (select * from read_csv('%s')) to '%s' (format parquet, compression zstd)"
                    .formatted(folder.resolve(state + ".csv"), parquet));
        }
    }
}
