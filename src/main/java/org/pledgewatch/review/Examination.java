package org.pledgewatch.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Rivalry;
import org.pledgewatch.intake.Reading;
import org.pledgewatch.intake.Row;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.library.Document;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DocumentNumber;

/// One file held against all that stands, row by row.
final class Examination {
    private final ReceivedFile file;
    private final Standing standing;
    private final List<AcceptanceRule> rules;
    private final List<Decision> decisions = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final List<CompleteList> lists = new ArrayList<>();

    private Examination(ReceivedFile file, Standing standing) {
        this.file = file;
        this.standing = standing;
        this.rules = AcceptanceRule.inForce(file.order().manner());
    }

    static Examination of(ReceivedFile file, Standing standing) {
        Examination examination = new Examination(file, standing);
        if (file.reading() instanceof Reading.Complete) {
            file.rows().forEach(examination::decide);
        }
        return examination;
    }

    private void decide(Row row) {
        switch (row) {
            case Row.Refused refused -> decisions.add(new Decision.Refused(refused.line(), refused.reason()));
            case Row.Read read -> {
                read.claims().forEach(claim -> decisions.add(decide(read.line(), claim)));
                read.remarks().forEach(remark -> remarks.add("line " + read.line() + ": " + remark));
            }
            case Row.Listed listed -> decide(listed.list());
        }
    }

    private Decision decide(long line, Claim claim) {
        if (standing.has(claim)) {
            return new Decision.Unchanged(line, claim);
        }
        for (AcceptanceRule rule : rules) {
            Optional<String> objection = rule.objection(claim, standing);
            if (objection.isPresent()) {
                return new Decision.Refused(line, objection.get());
            }
        }
        List<String> contradicts =
                standing.rivalsOf(claim).stream().map(this::told).toList();
        standing.take(claim);
        return contradicts.isEmpty()
                ? new Decision.Accepted(line, claim)
                : new Decision.Rival(line, claim, contradicts);
    }

    private String told(Rivalry.Rival rival) {
        String what = rival.id().equals(ClaimId.NOT_YET_ENTERED)
                ? "another row of what is being entered"
                : rival.claim() == null ? "the complete list" : Told.saying(rival.claim());
        return what + " in document " + rival.document() + title(rival.document());
    }

    private String title(DocumentNumber document) {
        return standing.catalogue()
                .document(document)
                .map(Document::title)
                .map(title -> " (" + (title.length() > 60 ? title.substring(0, 60) + "…" : title) + ")")
                .orElse("");
    }

    /// A list of which something is not entered is not whole, and where nobody it names is in force it says nothing.
    private void decide(CompleteList list) {
        boolean something = decisions.stream().anyMatch(decision -> !(decision instanceof Decision.Refused));
        boolean everything = decisions.stream().noneMatch(Decision.Refused.class::isInstance);
        CompleteList honest =
                new CompleteList(list.id(), list.indicator(), list.asOf(), list.citation(), list.whole() && everything);
        if (something && !standing.has(honest)) {
            lists.add(honest);
            standing.take(honest);
        }
        if (something && !honest.whole()) {
            remarks.add("the list counts as incomplete, since something in it was refused:"
                    + " it says nothing of states it does not name");
        }
    }

    /// Something the operator should know beside what the rows say.
    void remark(String remark) {
        remarks.add(remark);
    }

    /// Why nothing of the file is entered, if so.
    Report.@Nullable Outcome whyNotEntered() {
        if (file.reading() instanceof Reading.Unreadable unreadable) {
            return new Report.Outcome.Unreadable(unreadable.reason());
        }
        ImportOrder.Manner manner = file.order().manner();
        if (manner.strict() && decisions.stream().anyMatch(Decision.Refused.class::isInstance)) {
            return new Report.Outcome.HeldBack();
        }
        if (lists.isEmpty() && decisions.stream().noneMatch(Examination::isNew)) {
            return new Report.Outcome.NothingNew();
        }
        return manner.dryRun() ? new Report.Outcome.WouldBeEntered() : null;
    }

    private static boolean isNew(Decision decision) {
        return switch (decision) {
            case Decision.Accepted _, Decision.Rival _ -> true;
            case Decision.Unchanged _, Decision.Refused _ -> false;
        };
    }

    Report report(Report.Outcome outcome) {
        Map<String, Integer> notMapped =
                file.reading() instanceof Reading.Complete complete ? complete.notMapped() : Map.of();
        return new Report(file.order(), List.copyOf(decisions), List.copyOf(remarks), notMapped, outcome);
    }

    Batch batch(BatchNumber number, ActorId acceptedBy) {
        return new Batch(
                number,
                file.order().format().name(),
                String.valueOf(file.order().file().getFileName()),
                file.reading() instanceof Reading.Complete complete ? complete.sha256() : "",
                file.request().document(),
                acceptedBy,
                report(new Report.Outcome.Entered(number, acceptedBy)).counts());
    }

    /// The batch, then what it brings.
    List<NewEntry> entries(Batch batch) {
        BatchNumber number = batch.number();
        List<NewEntry> entries = new ArrayList<>();
        entries.add(Entries.batch(batch, file.order().manner().reason()));
        for (Decision decision : decisions) {
            Claim claim = entered(decision);
            if (claim != null) {
                entries.add(Entries.claim(claim, number));
            }
        }
        lists.forEach(list -> entries.add(Entries.completeList(list, number)));
        return entries;
    }

    private static @Nullable Claim entered(Decision decision) {
        return switch (decision) {
            case Decision.Accepted accepted -> accepted.claim();
            case Decision.Rival rival -> rival.claim();
            case Decision.Unchanged _, Decision.Refused _ -> null;
        };
    }
}
