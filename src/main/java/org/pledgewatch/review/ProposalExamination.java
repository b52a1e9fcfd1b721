package org.pledgewatch.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.intake.DaysToCome;
import org.pledgewatch.intake.LedgerNow;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.RecordKeeper;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.ledger.RecordChange;
import org.pledgewatch.ledger.WrittenChange;
import org.pledgewatch.ledger.WrittenClaim;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.springframework.stereotype.Component;

/// Proposals held once more against what is in force, at the moment of the decision, and what they become.
@Component
class ProposalExamination {
    private final LedgerNow ledger;
    private final DaysToCome daysToCome;
    private final Map<String, RecordKeeper> keepers;

    ProposalExamination(LedgerNow ledger, DaysToCome daysToCome, List<RecordKeeper> keepers) {
        this.ledger = ledger;
        this.daysToCome = daysToCome;
        this.keepers = keepers.stream().collect(Collectors.toMap(RecordKeeper::kind, Function.identity()));
    }

    /// Who decides, why, and as which batch.
    record Deciding(BatchNumber batch, ActorId by, String reason) {}

    /// @param refused those that say what is in force already, or what no source can say yet
    record Examined(Batch batch, List<Proposal> entered, List<ReviewDesk.NotEntered> refused, List<NewEntry> entries) {}

    Examined of(List<Proposal> proposals, Deciding deciding) {
        return examine(proposals, deciding, false);
    }

    /// Of many decided on together; what was entered once and taken back is looked at by itself.
    Examined together(List<Proposal> proposals, Deciding deciding) {
        return examine(proposals, deciding, true);
    }

    private Examined examine(List<Proposal> proposals, Deciding deciding, boolean together) {
        List<Proposal> entered = new ArrayList<>();
        List<ReviewDesk.NotEntered> refused = new ArrayList<>();
        int rivals = 0;
        LedgerNow.Candidates candidates = ledger.candidates();
        Set<String> changed = new HashSet<>();
        for (Proposal proposal : proposals) {
            @Nullable String objection;
            switch (proposal.content()) {
                case Proposal.Content.OfClaim(var claim) -> {
                    if (daysToCome.objection(claim).isPresent()) {
                        objection = "objection.day-to-come";
                    } else if (together && candidates.takenBack(claim).isPresent()) {
                        objection = "objection.taken-back";
                    } else {
                        LedgerNow.Beside beside = candidates.take(claim);
                        objection = beside.same() == null ? null : "objection.same";
                        rivals += beside.same() == null && beside.isRival() ? 1 : 0;
                    }
                }
                case Proposal.Content.OfRecord(var change) -> {
                    boolean isFirst = changed.add(change.kind() + " " + change.id());
                    objection = isFirst ? objection(change) : "objection.changed";
                }
            }
            if (objection == null) {
                entered.add(proposal);
            } else {
                refused.add(new ReviewDesk.NotEntered(proposal.number(), objection));
            }
        }
        Batch batch = new Batch(
                deciding.batch(),
                "desk",
                entered.size() == 1 ? "proposal " + entered.getFirst().number() : entered.size() + " proposals",
                hash(entered),
                null,
                deciding.by(),
                new Batch.Counts(entered.size() - rivals, rivals, refused.size(), 0));
        List<NewEntry> entries = new ArrayList<>();
        entries.add(Entries.batch(batch, deciding.reason()));
        entered.forEach(proposal -> entries.add(
                switch (proposal.content()) {
                    case Proposal.Content.OfClaim(var claim) -> Entries.claim(claim, batch.number(), proposal.author());
                    case Proposal.Content.OfRecord(var change) ->
                        Entries.recordChange(change, batch.number(), proposal.author());
                }));
        return new Examined(batch, entered, refused, entries);
    }

    /// A change is entered only on top of what its author saw.
    private @Nullable String objection(RecordChange change) {
        RecordKeeper keeper = keepers.get(change.kind());
        if (keeper == null) {
            return "objection.no-register";
        }
        return keeper.now(change.id()).equals(change.before()) ? null : "objection.changed";
    }

    /// Of what was decided on, as files have a hash of their bytes.
    private static String hash(List<Proposal> proposals) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            proposals.forEach(proposal -> digest.update(written(proposal).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String written(Proposal proposal) {
        return switch (proposal.content()) {
            case Proposal.Content.OfClaim(var claim) -> WrittenClaim.of(claim);
            case Proposal.Content.OfRecord(var change) -> WrittenChange.of(change);
        };
    }
}
