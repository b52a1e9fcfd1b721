package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedReleaseTest {
    @TempDir
    private Path directory;

    private ReleasesOnDisk releases;
    private Path file;
    private Path manifest;

    @BeforeEach
    void aRelease() {
        releases = CubeSamples.in(directory);
        CubeSamples.released(
                releases,
                "r1",
                CubeSamples.SHAPE,
                List.of(
                        CubeSamples.observation("A.KEN.CASES.F.2021", "1", "A"),
                        CubeSamples.observation("A.KEN.VICTIMS.F.2021", "2", "A")));
        file = directory.resolve("r1/part-00002.parquet");
        manifest = directory.resolve("r1/manifest.json");
    }

    @AfterEach
    void close() {
        releases.close();
    }

    @Test
    void aReleaseConsistsOfItsFilesAndItsManifest() throws IOException {
        releases.verify("r1");
        try (var files = Files.list(directory.resolve("r1"))) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("part-00001.parquet", "part-00002.parquet", "manifest.json");
        }
    }

    @Test
    void aFileThatIsTooShortIsSaid() throws IOException {
        long whole = Files.size(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(whole - 9);
        }
        isDamaged("part-00002.parquet has " + (whole - 9) + " bytes and not " + whole);
    }

    @Test
    void aFileThatIsGoneIsSaid() throws IOException {
        Files.delete(file);
        isDamaged("part-00002.parquet is gone");
    }

    @Test
    void aByteThatIsOtherIsFoundByItsHash() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[] {42}), 40);
        }
        releases.open("r1");
        assertThatExceptionOfType(ReleaseProblem.class)
                .isThrownBy(() -> releases.verify("r1"))
                .withMessage(
                        "The release r1 is damaged: part-00002.parquet is not what was released: its hash differs.");
    }

    @Test
    void aFileOfTheRightSizeThatIsNoParquetFailsInOneSentenceAndTheRestIsStillRead() throws IOException {
        Files.write(file, new byte[(int) Files.size(file)]);
        Cube cube = releases.open("r1");
        assertThatExceptionOfType(ReleaseProblem.class)
                .isThrownBy(() -> CubeSamples.all(cube.observations(CubeQuery.EVERYTHING)))
                .withMessageStartingWith("Released figures cannot be read: ")
                .withMessageContaining("part-00002.parquet");
        assertThat(CubeSamples.all(cube.observations(CubeQuery.EVERYTHING.page(0, 1L))))
                .hasSize(1);
    }

    /// The driver itself lets such an answer end early, as if that were all.
    @Test
    void aFileThatIsDamagedInTheMiddleIsNotReadAsAShorterOne() throws IOException {
        CubeSamples.released(releases, "r2", CubeSamples.SHAPE, ManyObservations.of(1_000_000)::iterator);
        Path large = directory.resolve("r2/part-00002.parquet");
        try (FileChannel channel = FileChannel.open(large, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(new byte[(int) Files.size(large) / 4]), Files.size(large) / 2);
        }
        Cube cube = releases.open("r2");
        assertThatExceptionOfType(ReleaseProblem.class)
                .isThrownBy(() -> CubeSamples.all(cube.observations(CubeQuery.EVERYTHING)))
                .withMessageStartingWith("Released figures cannot be read: ");
    }

    @Test
    void aManifestOfANewerSchemaIsSaid() throws IOException {
        Files.writeString(manifest, Files.readString(manifest).replace("\"schema\" : 1", "\"schema\" : 2"));
        isDamaged("it was written by a newer version (schema 2, and this one knows 1)");
    }

    @Test
    void aManifestThatIsCutShortIsSaid() throws IOException {
        Files.writeString(manifest, Files.readString(manifest).substring(0, 300));
        isDamaged("its manifest.json cannot be read");
        Files.writeString(manifest, "{\"schema\": 1}");
        isDamaged("its manifest.json cannot be read");
        Files.writeString(manifest, "");
        isDamaged("its manifest.json is none");
    }

    @Test
    void aDirectoryWithoutAManifestIsNoReleaseAndGoesWithTheNext() throws IOException {
        Files.delete(manifest);
        assertThat(releases.names()).isEmpty();
        assertThatExceptionOfType(ReleaseProblem.class)
                .isThrownBy(() -> releases.open("r1"))
                .withMessage("There is no release r1.");
        CubeSamples.released(releases, "r2", CubeSamples.SHAPE, List.of());
        assertThat(directory.resolve("r1")).doesNotExist();
        assertThat(releases.names()).containsExactly("r2");
    }

    @Test
    void aNameIsNoPath() {
        for (String name : List.of("..", "../r1", "/etc", "R1", "", "r1/..", ".r1")) {
            assertThatExceptionOfType(ReleaseProblem.class)
                    .isThrownBy(() -> releases.open(name))
                    .withMessage("No release can be called so.");
        }
    }

    private void isDamaged(String what) {
        assertThatExceptionOfType(ReleaseProblem.class)
                .isThrownBy(() -> releases.open("r1"))
                .withMessage("The release r1 is damaged: " + what + ".");
    }
}
