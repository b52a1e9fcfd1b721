package org.pledgewatch.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pledgewatch.cube.CubeQuery;
import org.pledgewatch.cube.Observation;
import org.pledgewatch.cube.ReleaseWriter;
import org.pledgewatch.cube.Releases;
import org.pledgewatch.cube.Rows;
import org.pledgewatch.cube.SyntheticRelease;

/// All observations of an indicator, out of order, made a release; beside it, DuckDB sorts the same and writes it.
final class CubeWriting {
    private static final int ROUNDS = 3;
    private static final String KEY = String.join(", ", SyntheticRelease.SHAPE.dimensions());
    private static final String ZSTD = " (format parquet, compression zstd)";

    private final Releases releases;
    private final Connection plain;
    private final Path directory;

    CubeWriting(Releases releases, Connection plain, Path directory) {
        this.releases = releases;
        this.plain = plain;
        this.directory = directory;
    }

    void measure() throws IOException, SQLException {
        Figures ours = new Figures();
        Figures theirs = new Figures();
        String unsorted = "'" + directory.resolve("unsorted.parquet") + "'";
        execute("copy (select * from (" + SyntheticRelease.rows(0) + ") order by form, sex desc, age) to " + unsorted
                + ZSTD);
        List<Observation> observations = formByForm();
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            write(observations);
            long between = System.nanoTime();
            execute("copy (select * from read_parquet(" + unsorted + ") order by " + KEY + ") to '"
                    + directory.resolve("sorted.parquet") + "'" + ZSTD);
            long end = System.nanoTime();
            Bench.delete(directory.resolve("written-1"));
            ours.add(between - start);
            theirs.add(end - between);
        }
        double rate = SyntheticRelease.ROWS_OF_AN_INDICATOR / ours.median();
        double reference = SyntheticRelease.ROWS_OF_AN_INDICATOR / theirs.median();
        System.out.printf(
                "  a release of %,d written%n    %,.0f a second; DuckDB sorts and writes %,.0f; ratio %.2f (%d rounds)%n",
                SyntheticRelease.ROWS_OF_AN_INDICATOR, rate, reference, rate / reference, ours.rounds());
    }

    private void write(List<Observation> observations) {
        try (ReleaseWriter writer = releases.write("written-1", SyntheticRelease.SHAPE)) {
            observations.forEach(writer::add);
            writer.release();
        }
    }

    private List<Observation> formByForm() {
        CubeQuery indicator = CubeQuery.EVERYTHING.only("indicator", Set.of(SyntheticRelease.code(0)));
        List<Observation> observations = new ArrayList<>();
        for (String form : List.of("0", "7", "3", "9", "1", "5", "8", "2", "6", "4")) {
            try (Rows<Observation> rows =
                    releases.open(SyntheticRelease.NAME).observations(indicator.only("form", Set.of("FORM_" + form)))) {
                rows.forEachRemaining(observations::add);
            }
        }
        return observations;
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = plain.createStatement()) {
            statement.execute(command);
        }
    }
}
