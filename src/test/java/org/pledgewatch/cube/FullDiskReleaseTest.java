package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A small disk of its own, really full.
class FullDiskReleaseTest {
    private static final int MANY = 200_000;

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

    /// With nothing left not even the engine's file can be made; with more it fails later, as far as the last file.
    @ParameterizedTest
    @ValueSource(ints = {0, 64 << 10, 1 << 20, 3 << 20, 5 << 20})
    void whatDoesNotFitIsNotThereAndAllIsWellWithSpaceAgain(int left) throws Exception {
        try (ReleasesOnDisk releases = CubeSamples.in(disk)) {
            CubeSamples.released(releases, "r1", CubeSamples.SHAPE, ManyObservations.of(600)::iterator);
            Path ballast = disk.resolve("ballast");
            Files.write(ballast, new byte[(int) (Files.getFileStore(disk).getUsableSpace() - left)]);

            assertThatExceptionOfType(ReleaseProblem.class)
                    .isThrownBy(() -> CubeSamples.released(
                            releases, "r2", CubeSamples.SHAPE, ManyObservations.of(MANY)::iterator))
                    .withMessageStartingWith("The release")
                    .withMessageContaining("No space left on device");
            assertThat(disk.resolve("r2")).doesNotExist();
            assertThat(releases.names()).containsExactly("r1");
            assertThat(releases.open("r1").count(CubeQuery.EVERYTHING)).isEqualTo(600);

            Files.delete(ballast);
            assertThat(CubeSamples.released(releases, "r2", CubeSamples.SHAPE, ManyObservations.of(MANY)::iterator)
                            .count(CubeQuery.EVERYTHING))
                    .isEqualTo(MANY);
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
