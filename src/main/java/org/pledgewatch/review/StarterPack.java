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
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.library.CatalogueTables;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.ReferenceData;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What every installation begins with: the catalogue and the first claims, entered once, at the first start.
@Component
public class StarterPack implements SmartInitializingSingleton {
    private static final String CLAIMS = "classpath:starter/claims/*.csv";

    private final ReferenceData tables;
    private final Library library;
    private final Ledger ledger;
    private final Batches batches;
    private final ImportDesk desk;
    private final SourceFormat format;
    private final TransactionOperations transactions;

    StarterPack(
            ReferenceData tables,
            Library library,
            Ledger ledger,
            Batches batches,
            ImportDesk desk,
            Formats formats,
            TransactionOperations transactions) {
        this.tables = tables;
        this.library = library;
        this.ledger = ledger;
        this.batches = batches;
        this.desk = desk;
        this.format = formats.find("claims-csv").orElseThrow();
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        enterWhereNothingIs();
    }

    /// Enters the pack into an empty ledger, all of it or nothing; leaves any other ledger alone.
    ///
    /// @return what came of each of its files, empty if there was something already
    public List<Report> enterWhereNothingIs() {
        if (ledger.head().count() > 0) {
            return List.of();
        }
        List<Report> reports = transactions.execute(_ -> {
            batches.awaitTurn();
            return ledger.head().count() > 0 ? List.<Report>of() : enter();
        });
        return reports == null ? List.of() : reports;
    }

    private List<Report> enter() {
        library.add(CatalogueTables.read(tables));
        try {
            Path directory = Files.createTempDirectory("pledgewatch-starter");
            try {
                List<Report> reports = desk.takeTogether(orders(directory), Actors.STARTER_PACK);
                reports.forEach(StarterPack::insistOn);
                return reports;
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
            orders.add(new ImportOrder(format, file, null, null, null, new ImportOrder.Manner(false, true, false)));
        }
        return orders;
    }

    /// A pack of our own that cannot be read is a fault of this release.
    private static void insistOn(Report report) {
        switch (report.outcome()) {
            case Report.Outcome.Entered _ -> {}
            case Report.Outcome.Unclear(var reason) -> throw fault(report, reason);
            case Report.Outcome.Unreadable(var reason) -> throw fault(report, reason);
            case Report.Outcome.HeldBack _, Report.Outcome.NothingNew _, Report.Outcome.WouldBeEntered _ ->
                throw fault(report, refusals(report));
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
