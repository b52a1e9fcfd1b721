package org.pledgewatch.ledger;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.LedgerPosition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Writes the whole ledger, for anybody to keep and to check.
@Command(name = "export", description = "Writes the ledger in its canonical bytes; verify checks such a file.")
public final class ExportCommand implements Callable<Integer> {
    private static final String LEDGER = "ledger";

    private final Supplier<Ledger> ledger;

    @Parameters(paramLabel = "WHAT", description = "ledger")
    private String what = LEDGER;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (without it: standard output).")
    private @Nullable Path out;

    @Spec
    private @Nullable CommandSpec spec;

    ExportCommand(Supplier<Ledger> ledger) {
        this.ledger = ledger;
    }

    @Override
    public Integer call() throws IOException {
        CommandSpec command = spec;
        if (command == null) {
            throw new IllegalStateException("called without a command line");
        }
        if (!what.equals(LEDGER)) {
            throw new ParameterException(
                    command.commandLine(), "'" + what + "' cannot be exported; what can: " + LEDGER);
        }
        Path file = out;
        if (file == null) {
            export(ledger.get(), System.out);
            if (System.out.checkError()) {
                return refuse(command, "The ledger could not be written to the end; what is there is cut off.");
            }
            return 0;
        }
        if (Files.isDirectory(file)) {
            throw new ParameterException(command.commandLine(), "--out names a file, and " + file + " is a directory");
        }
        try {
            LedgerHead head = exportTo(file);
            command.commandLine()
                    .getOut()
                    .println(String.format(Locale.ROOT, "%,d lines in %s. Head %s", head.count(), file, head.hash()));
            return 0;
        } catch (FileSystemException refused) {
            return refuse(command, file + " cannot be written there.");
        } catch (IOException failed) {
            return refuse(
                    command, file + " could not be written to the end and is not there: " + failed.getMessage() + ".");
        }
    }

    private static int refuse(CommandSpec command, String sentence) {
        command.commandLine().getErr().println("pledgewatch: " + sentence);
        return 1;
    }

    /// The file is there when it is whole, never before.
    private LedgerHead exportTo(Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            LedgerHead head;
            try (OutputStream stream = Files.newOutputStream(part)) {
                head = export(ledger.get(), stream);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return head;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static LedgerHead export(Ledger ledger, OutputStream to) throws IOException {
        LedgerHead head = ledger.head();
        BufferedOutputStream buffered = new BufferedOutputStream(to, 1 << 16);
        ledger.export(new LedgerPosition(head.count()), buffered);
        buffered.flush();
        return head;
    }
}
