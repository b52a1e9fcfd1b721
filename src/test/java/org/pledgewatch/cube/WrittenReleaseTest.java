package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrittenReleaseTest {
    @TempDir
    private Path directory;

    private ReleasesOnDisk releases;

    @BeforeEach
    void open() {
        releases = CubeSamples.in(directory);
    }

    @AfterEach
    void close() {
        releases.close();
    }

    @Test
    void whatIsNotReleasedIsNotThere() {
        try (ReleaseWriter writer = releases.write("r1", CubeSamples.SHAPE)) {
            writer.add(CubeSamples.observation("A.KEN.CASES.F.2021", "1", "A"));
            assertThat(releases.names()).isEmpty();
        }
        assertThat(directory.resolve("r1")).doesNotExist();
    }

    @Test
    void aReleaseIsNeverWrittenOver() {
        Observation first = CubeSamples.observation("A.KEN.CASES.F.2021", "1", "A");
        Cube cube = CubeSamples.released(releases, "r1", CubeSamples.SHAPE, List.of(first));
        assertThatExceptionOfType(ReleaseProblem.class)
                .isThrownBy(() -> releases.write("r1", CubeSamples.SHAPE))
                .withMessage("There is a release r1 already.");
        assertThat(CubeSamples.all(cube.observations(CubeQuery.EVERYTHING))).containsExactly(first);
        CubeSamples.released(releases, "r2", CubeSamples.SHAPE, List.of());
    }

    @Test
    void twoObservationsOfOneKeyAreNoRelease() {
        try (ReleaseWriter writer = releases.write("r1", CubeSamples.SHAPE)) {
            writer.add(CubeSamples.observation("A.KEN.CASES.F.2021", "1", "A"));
            writer.add(CubeSamples.observation("A.KEN.CASES.F.2021", "2", "A"));
            assertThatExceptionOfType(ReleaseProblem.class)
                    .isThrownBy(writer::release)
                    .withMessage("The release r1 could not be written and is not there:"
                            + " two observations have the key A.KEN.CASES.F.2021.");
        }
        assertThat(directory.resolve("r1")).doesNotExist();
    }

    @Test
    void anObservationThatDoesNotFitIsRefusedAndTheOthersAreNot() {
        Observation fits = CubeSamples.observation("A.KEN.CASES.F.2021", "1", "A");
        try (ReleaseWriter writer = releases.write("r1", CubeSamples.SHAPE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.add(CubeSamples.observation("A.KEN.CASES", "1")));
            writer.add(fits);
            writer.release();
        }
        assertThat(CubeSamples.all(releases.open("r1").observations(CubeQuery.EVERYTHING)))
                .containsExactly(fits);
    }

    @Test
    void twoReadWhileANewReleaseIsWritten() {
        Cube first = CubeSamples.released(releases, "r1", CubeSamples.SHAPE, many(20_000)::iterator);
        AtomicBoolean isWritten = new AtomicBoolean();
        List<CompletableFuture<Integer>> readers = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    int rounds = 0;
                    do {
                        assertThat(CubeSamples.all(first.observations(CubeQuery.EVERYTHING)))
                                .hasSize(20_000);
                        assertThat(releases.names()).contains("r1");
                        rounds++;
                    } while (!isWritten.get());
                    return rounds;
                }))
                .limit(2)
                .toList();
        Cube second = CubeSamples.released(releases, "r2", CubeSamples.SHAPE, many(50_000)::iterator);
        isWritten.set(true);
        readers.forEach(reader -> assertThat(reader.join()).isPositive());
        assertThat(second.count(CubeQuery.EVERYTHING)).isEqualTo(50_000);
    }

    @Test
    void aSecondWriterWaitsForTheFirst() throws Exception {
        ReleaseWriter first = releases.write("r1", CubeSamples.SHAPE);
        CompletableFuture<Cube> second =
                CompletableFuture.supplyAsync(() -> CubeSamples.released(releases, "r2", CubeSamples.SHAPE, List.of()));
        Thread.sleep(200);
        assertThat(second).isNotDone();
        first.release();
        first.close();
        second.join();
        assertThat(releases.names()).containsExactly("r1", "r2");
    }

    private static Stream<Observation> many(int observations) {
        return IntStream.range(0, observations)
                .mapToObj(number -> CubeSamples.observation(
                        "A.%05d.%s.F.2022".formatted(number, number % 2 == 0 ? "CASES" : "VICTIMS"), "" + number, "A"));
    }
}
