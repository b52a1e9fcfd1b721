package org.pledgewatch.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.pledgewatch.assessment.Rivalry;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.intake.Batches;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/// Takes files in: what is not refused is entered, all of it together, in the name of the one who asks.
@Service
public class ImportDesk {
    private final Areas areas;
    private final Commitments commitments;
    private final Library library;
    private final Ledger ledger;
    private final Batches batches;
    private final Actors actors;
    private final TransactionOperations transactions;
    private final Clock clock;

    ImportDesk(
            Areas areas,
            Commitments commitments,
            Library library,
            Ledger ledger,
            Batches batches,
            Actors actors,
            TransactionOperations transactions,
            Clock clock) {
        this.areas = areas;
        this.commitments = commitments;
        this.library = library;
        this.ledger = ledger;
        this.batches = batches;
        this.actors = actors;
        this.transactions = transactions;
        this.clock = clock;
    }

    /// Takes in one file for the person the operating system knows by this name.
    public Report take(ImportOrder order, String userName, LongConsumer bytesRead) {
        return inOneTransaction(() -> {
                    batches.awaitTurn();
                    return enter(List.of(order), actors.pseudonymOf(userName), bytesRead);
                })
                .getFirst();
    }

    /// Takes in files for an actor, in the caller's transaction and turn, all or none.
    List<Report> takeTogether(List<ImportOrder> orders, ActorId acceptedBy) {
        return enter(orders, acceptedBy, _ -> {});
    }

    private interface Work {
        List<Report> reports();
    }

    /// What is not entered leaves nothing behind, no record and no number.
    private List<Report> inOneTransaction(Work work) {
        List<Report> reports = transactions.execute(transaction -> {
            List<Report> done = work.reports();
            if (done.stream().noneMatch(report -> report.outcome() instanceof Report.Outcome.Entered)) {
                transaction.setRollbackOnly();
            }
            return done;
        });
        return reports == null ? List.of() : reports;
    }

    private List<Report> enter(List<ImportOrder> orders, ActorId acceptedBy, LongConsumer bytesRead) {
        Sources sources = new Sources(library, commitments);
        List<ReceivedFile> received = new ArrayList<>();
        for (ImportOrder order : orders) {
            switch (sources.requestOf(order)) {
                case Sources.Found.Clear clear -> received.add(ReceivedFile.read(order, clear.request(), bytesRead));
                case Sources.Found.Unclear unclear -> {
                    return List.of(Report.of(order, new Report.Outcome.Unclear(unclear.reason())));
                }
            }
        }
        return enter(received, acceptedBy);
    }

    private List<Report> enter(List<ReceivedFile> received, ActorId acceptedBy) {
        Standing standing = standing();
        List<Report> reports = new ArrayList<>();
        List<NewEntry> entries = new ArrayList<>();
        for (ReceivedFile file : received) {
            Examination examination = Examination.of(file, standing);
            clockSetBack().ifPresent(examination::remark);
            Report report = report(examination, acceptedBy);
            if (report.outcome() instanceof Report.Outcome.Entered(var number, var by)) {
                Batch batch = examination.batch(number, by);
                batches.add(batch, ledger.now());
                entries.addAll(examination.entries(batch));
            }
            reports.add(report);
        }
        ledger.append(entries);
        return reports;
    }

    private Standing standing() {
        LedgerPosition here = new LedgerPosition(ledger.head().count());
        InForce inForce = ledger.inForce(here);
        return new Standing(
                LocalDate.ofInstant(ledger.now(), ZoneOffset.UTC),
                library.catalogue(),
                new Rivalry(commitments, areas, inForce),
                inForce,
                ledger.withdrawn(here));
    }

    private Optional<String> clockSetBack() {
        Instant here = clock.instant();
        Instant recorded = ledger.now();
        return recorded.isAfter(here.plusSeconds(1))
                ? Optional.of("the clock of this machine says " + here.truncatedTo(ChronoUnit.SECONDS)
                        + ", before the last entry of the ledger; what is entered now is recorded with the time of that"
                        + " entry, " + recorded.truncatedTo(ChronoUnit.SECONDS) + ". Set the clock.")
                : Optional.empty();
    }

    private Report report(Examination examination, ActorId acceptedBy) {
        Report.Outcome refusal = examination.whyNotEntered();
        return examination.report(refusal == null ? new Report.Outcome.Entered(batches.next(), acceptedBy) : refusal);
    }
}
