package org.pledgewatch.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.pledgewatch.intake.IlabWorld;
import org.pledgewatch.intake.PackedParts;
import org.pledgewatch.intake.Reading;
import org.pledgewatch.intake.Request;
import org.pledgewatch.intake.ReturnedSheet;
import org.pledgewatch.intake.Row;
import org.pledgewatch.intake.SampleWorld;
import org.pledgewatch.intake.SourceFormat;
import org.pledgewatch.intake.SpeaksFor;
import org.pledgewatch.ledger.Claim;

/// What must hold of whatever a stranger sends: an answer comes, no accident; each refusal is one sentence of bearable
/// length; each claim cites its place. Called by Jazzer.
public final class FuzzedImporter {
    static final List<String> FORMATS =
            List.of("claims-csv", FuzzedWorkbook.FORMAT, "untc-csv", "party-csv", "ilab-xml");

    private static final int LONGEST_SENTENCE = 2_000;
    private static final LocalDate DAY = LocalDate.of(2022, 6, 30);

    private static final SourceFormat FORMAT = format(System.getProperty("pledgewatch.fuzz.format", "claims-csv"));
    private static final boolean IS_WORKBOOK = FORMAT.name().equals(FuzzedWorkbook.FORMAT);
    private static final PackedParts IN_ORDER = inOrder();
    private static final Path FILE = file();

    private FuzzedImporter() {}

    private static SourceFormat format(String name) {
        return (name.equals("ilab-xml") ? IlabWorld.FORMATS : SampleWorld.FORMATS)
                .find(name)
                .orElseThrow();
    }

    private static PackedParts inOrder() {
        try {
            return IS_WORKBOOK
                    ? FuzzedWorkbook.inOrder(Path.of(System.getProperty("pledgewatch.fuzz.place", "")))
                    : new PackedParts();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
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
        Files.write(FILE, IS_WORKBOOK ? FuzzedWorkbook.of(input, IN_ORDER) : input);
        switch (FORMAT.speaksFor(FILE)) {
            case SpeaksFor.Day day -> insist(day.day().getYear() > 1_000, "a year");
            case SpeaksFor.Unsaid unsaid -> sentence(unsaid.reason());
            case SpeaksFor.Unread unread -> sentence(unread.reason());
        }
        Reading reading =
                FORMAT.read(FILE, new Request(SampleWorld.LIST, SampleWorld.opsc(), DAY), FuzzedImporter::inspect);
        if (reading instanceof Reading.Unreadable unreadable) {
            sentence(unreadable.reason());
        } else if (IS_WORKBOOK) {
            giveBack();
        }
    }

    /// What was read is given back, and reads the same again.
    private static void giveBack() throws IOException {
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        ReturnedSheet.write(FILE, List.of(new ReturnedSheet.Remark(7, ReturnedSheet.Outcome.REFUSED, "=1+1")), back);
        List<Row> sent = new ArrayList<>();
        List<Row> again = new ArrayList<>();
        Request request = new Request(SampleWorld.LIST, SampleWorld.opsc(), DAY);
        FORMAT.read(FILE, request, sent::add);
        Files.write(FILE, back.toByteArray());
        insist(FORMAT.read(FILE, request, again::add) instanceof Reading.Complete, "a workbook that can be read");
        insist(withoutRemarks(again).equals(withoutRemarks(sent)), "the same rows as were sent");
    }

    private static List<Row> withoutRemarks(List<Row> rows) {
        return rows.stream()
                .filter(row -> !(row instanceof Row.Read read && read.claims().isEmpty()))
                .toList();
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
