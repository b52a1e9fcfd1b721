package org.pledgewatch.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.intake.Formats;
import org.pledgewatch.intake.SourceFormat;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Takes files in. Exit code 0 only if nothing was refused, 1 if something was, 2 if it was not clear what to do.
@Command(
        name = "import",
        description = {
            "Takes files in, each as a batch that can be withdrawn as a whole.",
            "Says of each row that is refused or contradicts something where it stands and why; what contradicts is"
                    + " entered beside what it contradicts. The last line counts claims."
        })
public final class ImportCommand implements Callable<Integer> {
    private final Supplier<ImportDesk> desk;
    private final Supplier<Formats> formats;
    private final Supplier<Commitments> commitments;
    private final Supplier<Clock> clock;

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = "claims-csv, claims-xlsx, untc-csv, party-csv or ilab-xml.")
    private String format = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "FILE", description = "The files, read one by one.")
    private List<Path> files = List.of();

    @Option(
            names = "--source",
            paramLabel = "NUMBER",
            description = "The catalogue record of which the file is the content (without it: the record of the"
                    + " format's own series for that day, made if there is none).")
    private @Nullable Integer source;

    @Option(names = "--instrument", paramLabel = "ID", description = "The instrument the file is about, such as opsc.")
    private @Nullable String instrument;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day for which the file speaks: 2015-01-27 (an ilab-xml file says it itself).")
    private @Nullable String asOf;

    @Option(names = "--dry-run", description = "Only says what would happen.")
    private boolean dryRun;

    @Option(names = "--strict", description = "Enters nothing of a file of which something is refused.")
    private boolean strict;

    @Option(names = "--again", description = "Enters also what was withdrawn earlier.")
    private boolean again;

    @Option(
            names = "--reason",
            paramLabel = "SENTENCE",
            description = "Why you accept it, kept in the ledger with your pseudonym (without it: that it was taken in"
                    + " at the command line and checked by its format's rules).")
    private @Nullable String reason;

    @Spec
    private @Nullable CommandSpec spec;

    ImportCommand(
            Supplier<ImportDesk> desk,
            Supplier<Formats> formats,
            Supplier<Commitments> commitments,
            Supplier<Clock> clock) {
        this.desk = desk;
        this.formats = formats;
        this.commitments = commitments;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        List<ImportOrder> orders = orders();
        PrintWriter out = spec().commandLine().getOut();
        String userName = System.getProperty("user.name", "somebody");
        List<Report> reports = new ArrayList<>();
        for (ImportOrder order : orders) {
            Report report = take(order, userName);
            if (report.outcome() instanceof Report.Outcome.Unclear(var reason)) {
                throw mistake(reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason);
            }
            new ReportPrinter(out).print(report, userName);
            reports.add(report);
        }
        if (reports.stream().anyMatch(report -> report.outcome() instanceof Report.Outcome.Entered)) {
            out.println("Nothing of it is public yet; to make it public: ./pledgewatch publish");
        }
        Batch.Counts sum = sum(reports);
        out.println("accepted " + sum.accepted() + ", rival " + sum.rival() + ", unchanged " + sum.unchanged()
                + ", refused " + sum.refused());
        out.flush();
        return sum.refused() == 0 ? 0 : 1;
    }

    private Report take(ImportOrder order, String userName) {
        try (ProgressBar progress = new ProgressBar(spec().commandLine().getErr(), size(order.file()))) {
            return desk.get().take(order, userName, progress);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unknown) {
            return 0;
        }
    }

    private static Batch.Counts sum(List<Report> reports) {
        return reports.stream()
                .map(Report::counts)
                .reduce(
                        new Batch.Counts(0, 0, 0, 0),
                        (one, other) -> new Batch.Counts(
                                one.accepted() + other.accepted(),
                                one.rival() + other.rival(),
                                one.unchanged() + other.unchanged(),
                                one.refused() + other.refused()));
    }

    private List<ImportOrder> orders() {
        LocalDate day = day();
        SourceFormat known = formats.get()
                .find(format)
                .orElseThrow(() -> mistake("there is no format '" + format + "', only "
                        + String.join(", ", formats.get().names())));
        DocumentNumber document = document();
        Instrument about = instrument();
        ImportOrder.Manner manner = new ImportOrder.Manner(dryRun, strict, again, reason());
        return files.stream()
                .map(file -> new ImportOrder(known, file, document, about, day, manner))
                .toList();
    }

    private String reason() {
        if (reason == null) {
            return "Taken in at the command line; checked by the rules of " + format + ".";
        }
        KeptReason.objection(reason).ifPresent(wrong -> {
            throw mistake("--reason " + wrong.replaceAll("[.]$", ""));
        });
        return reason.strip();
    }

    private @Nullable LocalDate day() {
        if (asOf == null) {
            return null;
        }
        LocalDate day = parsed(asOf);
        LocalDate today = LocalDate.ofInstant(clock.get().instant(), ZoneOffset.UTC);
        if (day.isAfter(today)) {
            throw mistake("--as-of " + asOf + " is a day to come; no file speaks for it (today is " + today + ")");
        }
        return day;
    }

    private LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException impossible) {
            throw mistake("--as-of takes a day that exists, such as 2015-01-27, not '" + text + "'");
        }
    }

    private @Nullable DocumentNumber document() {
        if (source != null && source < 1) {
            throw mistake("--source takes the number of a record in the catalogue, not " + source);
        }
        return source == null ? null : new DocumentNumber(source);
    }

    private @Nullable Instrument instrument() {
        if (instrument == null) {
            return null;
        }
        String asked = instrument;
        return commitments.get().instruments().stream()
                .filter(one -> one.id().value().equals(asked))
                .findFirst()
                .orElseThrow(() -> mistake("there is no instrument '" + asked + "'" + nearest(asked)));
    }

    private String nearest(String asked) {
        List<String> known = commitments.get().instruments().stream()
                .map(one -> one.id().value())
                .toList();
        List<String> nearest = Spelling.nearest(asked, known);
        return nearest.isEmpty()
                ? "; there are " + String.join(", ", known)
                : "; perhaps " + String.join(" or ", nearest);
    }

    private ParameterException mistake(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("called without a command line");
        }
        return spec;
    }
}
