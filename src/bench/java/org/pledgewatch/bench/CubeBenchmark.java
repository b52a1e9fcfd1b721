package org.pledgewatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.cube.Availability;
import org.pledgewatch.cube.Condition.Comparison;
import org.pledgewatch.cube.Cube;
import org.pledgewatch.cube.CubeQuery;
import org.pledgewatch.cube.CubeSettings;
import org.pledgewatch.cube.Operator;
import org.pledgewatch.cube.Releases;
import org.pledgewatch.cube.SyntheticRelease;

/// Released figures at full size, 98,280,000 observations: one series, 12,600 observations, what there is. Beside each,
/// plain DuckDB over JDBC on the same files.
final class CubeBenchmark {
    static final CubeSettings SETTINGS = new CubeSettings("400MB", "2GB", 2, 16);
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final int ROUNDS_OVER_ALL = 5;

    private final Cube cube;
    private final Connection plain;
    private final String files;
    private final Random seeded = new Random(1996);

    private CubeBenchmark(Cube cube, Connection plain, String files) {
        this.cube = cube;
        this.plain = plain;
        this.files = files;
    }

    static void run() throws IOException, SQLException {
        Path directory = Path.of(System.getProperty("pledgewatch.home", ""), "target", "cube-bench");
        Releases releases = SyntheticRelease.in(directory, CubeBenchmark.SETTINGS);
        Properties streamed = new Properties();
        streamed.setProperty("jdbc_stream_results", "true");
        streamed.setProperty("threads", "2");
        String files = "'" + directory.resolve(SyntheticRelease.NAME) + "/*.parquet'";
        try (Connection plain = DriverManager.getConnection("jdbc:duckdb:", streamed)) {
            CubeBenchmark benchmark = new CubeBenchmark(releases.open(SyntheticRelease.NAME), plain, files);
            benchmark.oneSeries();
            benchmark.manyRows();
            benchmark.availability();
            new CubeWriting(releases, plain, directory).measure();
        }
        System.out.printf(
                "  a process of its own that asks all of this%n    at most %,d MB%n", CubeRun.peak(directory));
    }

    private void oneSeries() throws SQLException {
        measure(
                "one series, 30 observations",
                ROUNDS,
                30,
                (area, indicator) -> new Asked(
                        CubeQuery.EVERYTHING
                                .only("ref_area", Set.of(area))
                                .only("indicator", Set.of(indicator))
                                .only("sex", Set.of("F"))
                                .only("age", Set.of("Y10T14"))
                                .only("form", Set.of("FORM_3"))
                                .only("urbanisation", Set.of("U")),
                        " and sex = 'F' and age = 'Y10T14' and form = 'FORM_3' and urbanisation = 'U'"));
    }

    private void manyRows() throws SQLException {
        measure(
                "one area and indicator, 12,600 observations",
                ROUNDS,
                12_600,
                (area, indicator) -> new Asked(
                        CubeQuery.EVERYTHING.only("ref_area", Set.of(area)).only("indicator", Set.of(indicator)), ""));
    }

    /// @param more of the plain query, beside area and indicator
    private record Asked(CubeQuery query, String more) {}

    private interface Asking {
        Asked of(String area, String indicator);
    }

    private void measure(String what, int rounds, int expected, Asking asking) throws SQLException {
        Figures ours = new Figures();
        Figures theirs = new Figures();
        for (int round = 0; round < WARM_UP + rounds; round++) {
            String area = SyntheticRelease.area(seeded.nextInt(SyntheticRelease.AREAS));
            String indicator = SyntheticRelease.code(seeded.nextInt(SyntheticRelease.INDICATORS));
            Asked asked = asking.of(area, indicator);
            long start = System.nanoTime();
            int found = CubeRun.read(cube, asked.query());
            long between = System.nanoTime();
            int same = readPlainly(
                    "select * from read_parquet(" + files + ") where ref_area = ? and indicator = ?" + asked.more()
                            + " order by all",
                    area,
                    indicator);
            long end = System.nanoTime();
            if (found != expected || same != expected) {
                throw new IllegalStateException("found " + found + " and " + same + ", not " + expected);
            }
            if (round >= WARM_UP) {
                ours.add(between - start);
                theirs.add(end - between);
            }
        }
        print(what, ours, theirs);
    }

    private int readPlainly(String sql, String... parameters) throws SQLException {
        int found = 0;
        try (PreparedStatement statement = plain.prepareStatement(sql)) {
            for (int parameter = 0; parameter < parameters.length; parameter++) {
                statement.setString(parameter + 1, parameters[parameter]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                for (; rows.next(); found++) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
        return found;
    }

    private void availability() throws SQLException {
        compareAvailability("availability of the whole cube", CubeQuery.EVERYTHING, "");
        compareAvailability(
                "availability of three areas, girls",
                CubeQuery.EVERYTHING
                        .only("ref_area", Set.of("A001", "A100", "A150"))
                        .only("sex", Set.of("F")),
                " where ref_area in ('A001', 'A100', 'A150') and sex = 'F'");
        compareAvailability(
                "availability of what is withheld",
                CubeQuery.EVERYTHING.where("obs_status", new Comparison(Operator.EQ, "Q")),
                " where obs_status = 'Q'");
    }

    private void compareAvailability(String what, CubeQuery query, String where) throws SQLException {
        Figures ours = new Figures();
        Figures theirs = new Figures();
        for (int round = 0; round < 1 + ROUNDS_OVER_ALL; round++) {
            long start = System.nanoTime();
            Availability found = cube.availability(query);
            long between = System.nanoTime();
            long same = availablePlainly(where);
            long end = System.nanoTime();
            if (found.observations() != same) {
                throw new IllegalStateException("found " + found.observations() + " and " + same);
            }
            if (round > 0) {
                ours.add(between - start);
                theirs.add(end - between);
            }
        }
        print(what, ours, theirs);
    }

    /// All codes, and the numbers of observations and of series.
    private long availablePlainly(String where) throws SQLException {
        String from = " from read_parquet(" + files + ")" + where;
        String codes = SyntheticRelease.SHAPE.dimensions().stream()
                .map(dimension -> "list(distinct " + dimension + "), ")
                .collect(Collectors.joining());
        String series = String.join(", ", SyntheticRelease.SHAPE.seriesDimensions());
        try (PreparedStatement statement = plain.prepareStatement("select count(*), " + codes
                        + "(select count(*) from (select distinct " + series + from + "))" + from);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void print(String what, Figures ours, Figures theirs) {
        System.out.printf("  %s%n", what);
        System.out.printf(
                "    p50 %,.1f ms, p99 %,.1f ms; plain DuckDB %,.1f ms; ratio %.3f (%d rounds)%n",
                ours.median() * 1_000,
                ours.percentile(99) * 1_000,
                theirs.median() * 1_000,
                ours.median() / theirs.median(),
                ours.rounds());
    }
}
