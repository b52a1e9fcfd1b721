package org.pledgewatch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.pledgewatch.intake.IlabWorld;
import org.pledgewatch.intake.Reading;
import org.pledgewatch.intake.Request;
import org.pledgewatch.intake.Row;
import org.pledgewatch.intake.SampleWorld;
import org.pledgewatch.intake.SourceFormat;
import org.pledgewatch.intake.SpeaksFor;
import org.pledgewatch.ledger.Claim;

/// What must hold of whatever a stranger sends: an answer comes, no accident; each refusal is one sentence of bearable
/// length; each claim cites its place. Called by Jazzer.
public final class FuzzedImporter {
    static final List<String> FORMATS = List.of("claims-csv", "untc-csv", "party-csv", "ilab-xml");

    private static final int LONGEST_SENTENCE = 2_000;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private static final SourceFormat FORMAT = format(System.getProperty("pledgewatch.fuzz.format", "claims-csv"));
    private static final Path FILE = file();

    private FuzzedImporter() {}

    private static SourceFormat format(String name) {
        return (name.equals("ilab-xml") ? IlabWorld.FORMATS : SampleWorld.FORMATS)
                .find(name)
                .orElseThrow();
    }

    private static Path file() {
        try {
            Path memory = Path.of("/dev/shm");
            Path file = Files.isWritable(memory)
                    ? Files.createTempFile(memory, "pledgewatch-fuzz", ".txt")
                    : Files.createTempFile("pledgewatch-fuzz", ".txt");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FILE, input);
        switch (FORMAT.speaksFor(FILE)) {
            case SpeaksFor.Day day -> insist(day.day().getYear() > 1_000, "a year");
            case SpeaksFor.Unsaid unsaid -> sentence(unsaid.reason());
            case SpeaksFor.Unread unread -> sentence(unread.reason());
        }
        Reading reading =
                FORMAT.read(FILE, new Request(SampleWorld.LIST, SampleWorld.opsc(), DAY), FuzzedImporter::inspect);
        if (reading instanceof Reading.Unreadable unreadable) {
            sentence(unreadable.reason());
        }
    }

    private static void inspect(Row row) {
        insist(row.line() >= 0, "a line");
        switch (row) {
            case Row.Refused refused -> sentence(refused.reason());
            case Row.Read read -> {
                read.remarks().forEach(FuzzedImporter::sentence);
                read.claims().forEach(FuzzedImporter::inspect);
            }
            case Row.Listed listed -> insist(!listed.list().citation().locator().isBlank(), "a locator");
        }
    }

    private static void inspect(Claim claim) {
        insist(!claim.citation().locator().isBlank(), "a locator");
        insist(!claim.assertedOn().earliest().isAfter(DAY), "no source of a day to come");
        String quoted = claim.citation().quotedTerm();
        insist(quoted == null || quoted.length() <= 200, "a short quotation");
    }

    private static void sentence(String said) {
        insist(!said.isBlank(), "a sentence");
        insist(said.length() <= LONGEST_SENTENCE, "a sentence of bearable length");
    }

    private static void insist(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("there should be " + what);
        }
    }
}
