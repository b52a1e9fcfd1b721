package org.pledgewatch.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pledgewatch.Program;
import picocli.CommandLine;

class VerifyCommandTest {
    private static final byte[] EXPORT =
            SmallLedger.export(List.of(Entries.batch(LedgerSamples.batch(LedgerSamples.FIRST))), Set.of());

    @TempDir
    Path directory;

    private record Said(int exitCode, String out, String err) {}

    private static Said verify(Object... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .setParameterExceptionHandler((mistake, _) -> {
                    err.write(mistake.getMessage());
                    return 2;
                })
                .execute(Arrays.stream(words).map(Object::toString).toArray(String[]::new));
        return new Said(exitCode, out.toString().strip(), err.toString().strip());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(directory.resolve("ledger.jsonl"), bytes);
    }

    private static byte[] gzipped(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static String head() {
        return new String(EXPORT, StandardCharsets.US_ASCII).substring(9, 73);
    }

    private void assertRefused(Said said, int exitCode, String sentence) {
        assertThat(said.err()).contains(sentence).hasLineCount(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.exitCode()).isEqualTo(exitCode);
    }

    @Test
    void allIsWell() throws IOException {
        assertThat(verify(file(EXPORT))).isEqualTo(new Said(0, "1 line, all well. Head " + head(), ""));
        assertThat(verify(file(EXPORT), "--head", head().toUpperCase(java.util.Locale.ROOT))
                        .exitCode())
                .isZero();
        assertThat(verify(file(gzipped(EXPORT))).exitCode()).isZero();
    }

    @Test
    void aChangedLineIsNamed() throws IOException {
        byte[] changed = EXPORT.clone();
        changed[200] ^= 1;
        assertRefused(verify(file(changed)), 1, "ledger.jsonl: line 1: ");
    }

    @Test
    void anotherHeadIsNotTheirs() throws IOException {
        assertRefused(verify(file(EXPORT), "--head", "ab".repeat(32)), 1, "its end was cut off or it was written anew");
    }

    @Test
    void aHeadIsAHash() throws IOException {
        assertRefused(verify(file(EXPORT), "--head", "abc"), 2, "--head takes the 64 hexadecimal digits of a hash");
    }

    @Test
    void aDirectoryIsNoLedger() {
        assertRefused(verify(directory), 2, "is a directory");
    }

    @Test
    void aMissingFileIsMissing() {
        assertRefused(verify(directory.resolve("none")), 2, "There is no file");
    }

    @Test
    void anEmptyFileIsEmpty() throws IOException {
        assertRefused(verify(file(new byte[0])), 1, "line 1: the file is empty");
    }

    @Test
    void aPictureIsNoLedger() throws IOException {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n', 0, 0};
        assertRefused(verify(file(picture)), 1, "line 1: it is not a line of an exported ledger");
    }

    @Test
    void aCutOffGzipFileIsCutOff() throws IOException {
        byte[] packed = gzipped(EXPORT);
        for (int length = 2; length < packed.length; length++) {
            assertRefused(verify(file(Arrays.copyOf(packed, length))), 2, "gzip file");
        }
    }

    @Test
    void aLineOfFiftyMegabytesIsTooLong() throws IOException {
        byte[] line = new byte[50_000_000];
        Arrays.fill(line, (byte) 'a');
        assertRefused(verify(file(line)), 1, "line 1: it is longer than any entry of a ledger");
    }

    @Test
    void whoMayNotReadIsToldSo() throws Exception {
        Path file = file(EXPORT);
        Assumptions.assumeTrue(file.toFile().setReadable(false), "files have no permissions here");
        Program program = Files.isReadable(file) ? new Program().withoutRootsRights() : new Program();

        Program.Said said = program.run(directory.resolve("says"), "verify", file.toString());

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.all()).isEqualTo("pledgewatch: " + file + " may not be read.");
    }
}
