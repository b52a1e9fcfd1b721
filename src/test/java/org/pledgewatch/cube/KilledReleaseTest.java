package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The process that writes is killed, sooner or later in the middle of a release.
class KilledReleaseTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {0, 150, 400})
    void whatWasReleasedStaysAndNothingIsHalfReleased(int delay) throws Exception {
        List<String> acknowledged = releaseAndKill(delay);

        try (ReleasesOnDisk releases = CubeSamples.in(directory)) {
            assertThat(releases.names()).containsAll(acknowledged);
            assertThat(releases.names().size() - acknowledged.size()).isBetween(0, 1);
            for (String name : releases.names()) {
                releases.verify(name);
                assertThat(releases.open(name).count(CubeQuery.EVERYTHING)).isEqualTo(ReleaseWithoutEnd.OBSERVATIONS);
            }
            CubeSamples.released(releases, "next", CubeSamples.SHAPE, List.of());
            try (var left = Files.list(directory)) {
                assertThat(left.filter(Files::isDirectory)).hasSameSizeAs(releases.names());
            }
        }
    }

    private List<String> releaseAndKill(int delay) throws Exception {
        Path says = directory.resolve("says.txt");
        Process writer = Java.start(says, List.of(), ReleaseWithoutEnd.class, directory.toString());
        try {
            while (writer.isAlive() && Files.readAllLines(says).size() < 2) {
                Thread.sleep(1);
            }
            TimeUnit.MILLISECONDS.sleep(delay);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        List<String> acknowledged = Files.readAllLines(says);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2);
        return acknowledged;
    }
}
