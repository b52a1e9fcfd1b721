package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two million observations are written, and read one by one, by a process that could not hold them: a heap of 64 MB.
class FlatMemoryTest {
    static final int OBSERVATIONS = 2_000_000;

    /// Heap, the engine's 100 MB, its code and its threads; all observations as objects take more than 600.
    private static final long PEAK_OF_A_READER_IN_MEGABYTES = 450;

    @TempDir
    private Path directory;

    @Test
    void anAnswerIsNeverHeldAsAWhole() throws Exception {
        try (ReleasesOnDisk releases = CubeSamples.in(directory)) {
            CubeSamples.released(releases, "r1", CubeSamples.SHAPE, ManyObservations.of(OBSERVATIONS)::iterator);
        }
        Path says = directory.resolve("says.txt");
        Process reader = Java.start(says, List.of("-Xmx64m"), Reader.class, directory.toString());
        assertThat(reader.waitFor()).isZero();
        List<String> said = Files.readAllLines(says);
        assertThat(said.getFirst()).isEqualTo(String.valueOf(OBSERVATIONS));
        assertThat(Long.parseLong(said.getLast())).isLessThan(PEAK_OF_A_READER_IN_MEGABYTES);
    }

    static final class Reader {
        private Reader() {}

        public static void main(String[] directory) throws Exception {
            try (ReleasesOnDisk releases = CubeSamples.in(Path.of(directory[0]));
                    Rows<Observation> rows = releases.open("r1").observations(CubeQuery.EVERYTHING)) {
                long read = 0;
                for (; rows.hasNext(); read++) {
                    rows.next();
                }
                System.out.println(read);
            }
            System.out.println(Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0L));
        }
    }
}
