package org.pledgewatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Set;
import org.pledgewatch.cube.Condition.Comparison;
import org.pledgewatch.cube.Cube;
import org.pledgewatch.cube.CubeQuery;
import org.pledgewatch.cube.Observation;
import org.pledgewatch.cube.Operator;
import org.pledgewatch.cube.Rows;
import org.pledgewatch.cube.SyntheticRelease;

/// A process that asks a cube all kinds of questions and says, in megabytes, the most memory it ever had.
final class CubeRun {
    private CubeRun() {}

    static long peak(Path directory) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CubeRun.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Long.parseLong(said.strip());
    }

    public static void main(String[] directory) throws IOException, SQLException {
        Cube cube = SyntheticRelease.in(Path.of(directory[0]), CubeBenchmark.SETTINGS)
                .open(SyntheticRelease.NAME);
        for (int indicator = 0; indicator < SyntheticRelease.INDICATORS; indicator++) {
            read(
                    cube,
                    CubeQuery.EVERYTHING
                            .only("indicator", Set.of(SyntheticRelease.code(indicator)))
                            .only("ref_area", Set.of(SyntheticRelease.area(indicator))));
        }
        CubeQuery all = CubeQuery.EVERYTHING.only("indicator", Set.of(SyntheticRelease.code(7)));
        read(cube, all);
        read(cube, all.lastOfEach(1));
        cube.availability(all);
        cube.availability(CubeQuery.EVERYTHING.where("obs_status", new Comparison(Operator.EQ, "Q")));
        System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(0L));
    }

    static int read(Cube cube, CubeQuery query) {
        int found = 0;
        try (Rows<Observation> rows = cube.observations(query)) {
            for (; rows.hasNext(); found++) {
                rows.next();
            }
        }
        return found;
    }
}
