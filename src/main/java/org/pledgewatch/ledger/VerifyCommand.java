package org.pledgewatch.ledger;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Checks an exported ledger, without a database. Exit code 0 only if all is well, 1 if it is not, 2 if there was
/// nothing to check.
@Command(name = "verify", description = "Checks an exported ledger offline and names the first bad line.")
public final class VerifyCommand implements Callable<Integer> {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    @Parameters(paramLabel = "FILE", description = "A ledger as written by export ledger; may be gzipped.")
    @Nullable Path file;

    @Option(
            names = "--head",
            paramLabel = "HASH",
            description = "The head an edition prints: finds a cut-off end and a ledger written anew.")
    @Nullable String head;

    @Spec
    @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (file == null || spec == null) {
            throw new IllegalStateException("called without a command line");
        }
        Path checked = file;
        String asked = head == null ? null : head.strip().toLowerCase(Locale.ROOT);
        if (asked != null && !HASH.matcher(asked).matches()) {
            throw new ParameterException(spec.commandLine(), "--head takes the 64 hexadecimal digits of a hash");
        }
        if (Files.isDirectory(checked)) {
            return refuse(spec, checked + " is a directory, not an exported ledger.");
        }
        try (InputStream in = open(checked)) {
            return say(spec, checked, new Verifier(in, asked).verify());
        } catch (NoSuchFileException missing) {
            return refuse(spec, "There is no file " + checked + ".");
        } catch (AccessDeniedException denied) {
            return refuse(spec, checked + " may not be read.");
        } catch (EOFException cutOff) {
            return refuse(spec, checked + " is a gzip file whose end was cut off.");
        } catch (ZipException damaged) {
            return refuse(spec, checked + " is a damaged gzip file.");
        } catch (IOException unreadable) {
            return refuse(spec, checked + " could not be read: " + unreadable.getMessage());
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream plain = Files.newInputStream(file);
        BufferedInputStream in = new BufferedInputStream(plain, 1 << 16);
        in.mark(2);
        boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return gzip ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static int say(CommandSpec spec, Path file, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Well _, Verdict.Grown _ -> {
                spec.commandLine().getOut().println(verdict.text());
                yield 0;
            }
            case Verdict.Broken _, Verdict.OtherLedger _ -> {
                spec.commandLine().getErr().println("pledgewatch: " + file + ": " + verdict.text() + ".");
                yield 1;
            }
        };
    }

    private static int refuse(CommandSpec spec, String sentence) {
        spec.commandLine().getErr().println("pledgewatch: " + sentence);
        return 2;
    }
}
