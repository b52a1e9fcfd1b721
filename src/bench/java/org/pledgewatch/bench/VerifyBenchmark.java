package org.pledgewatch.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.pledgewatch.ledger.VerifyCommand;
import picocli.CommandLine;

/// Entries a second that `verify` checks, offline and on one core. Beside it, plain SHA-256 of the same file.
final class VerifyBenchmark {
    private static final int ENTRIES = 500_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 9;

    private VerifyBenchmark() {}

    static void run() throws IOException, NoSuchAlgorithmException {
        Path file = Files.createTempFile("pledgewatch-bench", ".jsonl");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
                SyntheticExport.write(ENTRIES, out);
            }
            measure(file);
        } finally {
            Files.delete(file);
        }
    }

    private static void measure(Path file) throws IOException, NoSuchAlgorithmException {
        Figures verified = new Figures();
        Figures hashed = new Figures();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            verify(file);
            long between = System.nanoTime();
            hash(file);
            long end = System.nanoTime();
            if (round >= WARM_UP) {
                verified.add(between - start);
                hashed.add(end - between);
            }
        }
        double figure = ENTRIES / verified.median();
        double reference = ENTRIES / hashed.median();
        System.out.printf("  entries verified a second    %,12.0f  (at least 200,000)%n", figure);
        System.out.printf("  plain SHA-256 of the file    %,12.0f%n", reference);
        System.out.printf(
                "  ratio                        %12.2f  (medians of %d rounds over %,d entries, %,d MB)%n",
                figure / reference, verified.rounds(), ENTRIES, Files.size(file) / 1_000_000);
    }

    private static void verify(Path file) {
        CommandLine command =
                new CommandLine(new VerifyCommand()).setOut(new PrintWriter(OutputStream.nullOutputStream()));
        if (command.execute(file.toString()) != 0) {
            throw new IllegalStateException("the ledger is not well");
        }
    }

    private static void hash(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 18];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                sha256.update(buffer, 0, read);
            }
        }
        if (sha256.digest().length == 0) {
            throw new IllegalStateException("no hash");
        }
    }
}
