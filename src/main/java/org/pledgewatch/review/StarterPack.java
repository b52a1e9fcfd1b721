package org.pledgewatch.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.intake.Batches;
import org.pledgewatch.intake.Formats;
import org.pledgewatch.intake.SourceFormat;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.ReferenceData;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What every installation begins with: the catalogue, and the first claims.
@Component
public class StarterPack implements SmartInitializingSingleton {
    private static final String REASON = "The starter pack, which comes with the program; each claim names its source.";
    private static final String CLAIMS = "classpath:starter/claims/*.csv";

    private final ReferenceData tables;
    private final Library library;
    private final Batches batches;
    private final ImportDesk desk;
    private final SourceFormat format;
    private final TransactionOperations transactions;

    StarterPack(
            ReferenceData tables,
            Library library,
            Batches batches,
            ImportDesk desk,
            Formats formats,
            TransactionOperations transactions) {
        this.tables = tables;
        this.library = library;
        this.batches = batches;
        this.desk = desk;
        this.format = formats.find("claims-csv").orElseThrow();
        this.transactions = transactions;
    }

    /// The catalogue is there from the first start of anything.
    @Override
    public void afterSingletonsInstantiated() {
        fillCatalogue();
    }

    /// What is in the catalogue already stays as it is.
    private void fillCatalogue() {
        Catalogue pack = CatalogueTables.read(tables);
        Catalogue here = library.catalogue();
        boolean hasMore = pack.series().stream()
                        .anyMatch(series -> here.series(series.id()).isEmpty())
                || pack.documents().stream()
                        .anyMatch(document -> here.document(document.number()).isEmpty());
        if (hasMore) {
            library.add(pack);
        }
    }

    /// Enters the pack's claims, all of them or nothing; those in force already are found unchanged.
    ///
    /// @return what came of each of its files
    public List<Report> enter() {
        fillCatalogue();
        try {
            Path directory = Files.createTempDirectory("pledgewatch-starter");
            try {
                List<ImportOrder> orders = orders(directory);
                List<Report> reports = transactions.execute(_ -> {
                    batches.awaitTurn();
                    List<Report> made = desk.takeTogether(orders, Actors.STARTER_PACK);
                    made.forEach(StarterPack::insistOn);
                    return made;
                });
                return reports == null ? List.of() : reports;
            } finally {
                delete(directory);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the starter pack cannot be unpacked", failed);
        }
    }

    /// The pack lies in the program's archive; formats read files.
    private List<ImportOrder> orders(Path directory) throws IOException {
        List<ImportOrder> orders = new ArrayList<>();
        Resource[] resources = new PathMatchingResourcePatternResolver().getResources(CLAIMS);
        Arrays.sort(resources, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
        for (Resource resource : resources) {
            Path file = directory.resolve(String.valueOf(resource.getFilename()));
            try (InputStream in = resource.getInputStream()) {
                Files.copy(in, file);
            }
            orders.add(new ImportOrder(
                    format, file, null, null, null, new ImportOrder.Manner(false, true, false, REASON)));
        }
        return orders;
    }

    /// A pack of our own that cannot be read is a fault of this release.
    private static void insistOn(Report report) {
        switch (report.outcome()) {
            case Report.Outcome.Entered _, Report.Outcome.NothingNew _ -> {}
            case Report.Outcome.Unclear(var reason) -> throw fault(report, reason);
            case Report.Outcome.Unreadable(var reason) -> throw fault(report, reason);
            case Report.Outcome.HeldBack _, Report.Outcome.WouldBeEntered _ -> throw fault(report, refusals(report));
        }
    }

    private static IllegalStateException fault(Report report, String reason) {
        return new IllegalStateException(
                "starter pack, " + report.order().file().getFileName() + ": " + reason);
    }

    private static String refusals(Report report) {
        return report.decisions().stream()
                .flatMap(decision -> decision instanceof Decision.Refused(var line, var reason)
                        ? Stream.of("line " + line + ": " + reason)
                        : Stream.empty())
                .collect(Collectors.joining("; "));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
