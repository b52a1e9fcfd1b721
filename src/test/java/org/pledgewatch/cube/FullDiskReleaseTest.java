package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small disk of its own, really full.
class FullDiskReleaseTest {
    private static final int MANY = 100_000;
    private static final int STEP = 128 << 10;

    @TempDir
    private Path directory;

    private Path disk;

    @BeforeEach
    void aSmallDisk() throws Exception {
        disk = Files.createDirectories(directory.resolve("disk"));
        Assumptions.assumeTrue(
                command("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()),
                "only root can make a small disk");
    }

    @AfterEach
    void away() throws Exception {
        command("umount", "-l", disk.toString());
    }

    /// With nothing left not even the engine's file can be made; with more it fails later and later, until it fits.
    @Test
    void whatDoesNotFitIsNotThere() throws Exception {
        try (ReleasesOnDisk releases = CubeSamples.in(disk)) {
            CubeSamples.released(releases, "r1", CubeSamples.SHAPE, ManyObservations.of(600)::iterator);
            int failures = 0;
            while (!fits(releases, failures * STEP)) {
                assertThat(disk.resolve("r2")).doesNotExist();
                assertThat(releases.names()).containsExactly("r1");
                assertThat(releases.open("r1").count(CubeQuery.EVERYTHING)).isEqualTo(600);
                failures++;
            }
            assertThat(failures).isGreaterThan(5);
            releases.verify("r2");
            assertThat(releases.open("r2").count(CubeQuery.EVERYTHING)).isEqualTo(MANY);
        }
    }

    private boolean fits(Releases releases, int left) throws IOException {
        Path ballast = disk.resolve("ballast");
        Files.write(ballast, new byte[(int) (Files.getFileStore(disk).getUsableSpace() - left)]);
        try {
            CubeSamples.released(releases, "r2", CubeSamples.SHAPE, ManyObservations.of(MANY)::iterator);
            return true;
        } catch (ReleaseProblem full) {
            assertThat(full).hasMessageStartingWith("The release").hasMessageContaining("No space left on device");
            return false;
        } finally {
            Files.delete(ballast);
        }
    }

    @Test
    void aFullDiskKeepsNobodyFromReading() throws Exception {
        try (ReleasesOnDisk releases = CubeSamples.in(disk)) {
            Cube cube = CubeSamples.released(releases, "r1", CubeSamples.SHAPE, ManyObservations.of(600)::iterator);
            Files.write(
                    disk.resolve("ballast"),
                    new byte[(int) Files.getFileStore(disk).getUsableSpace()]);
            assertThat(CubeSamples.all(cube.observations(CubeQuery.EVERYTHING.lastOfEach(1))))
                    .hasSize(20);
        }
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
}
