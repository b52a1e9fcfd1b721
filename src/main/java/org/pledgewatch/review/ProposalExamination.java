package org.pledgewatch.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.pledgewatch.intake.LedgerNow;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.ledger.Batch;
import org.pledgewatch.ledger.Entries;
import org.pledgewatch.ledger.NewEntry;
import org.pledgewatch.ledger.WrittenClaim;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.BatchNumber;
import org.springframework.stereotype.Component;

/// Proposals held once more against what is in force, at the moment of the decision, and what they become.
@Component
class ProposalExamination {
    private final LedgerNow ledger;

    ProposalExamination(LedgerNow ledger) {
        this.ledger = ledger;
    }

    /// @param refused those that say what is in force already
    record Examined(
            Batch batch, List<ProposalNumber> entered, List<ReviewDesk.Exception> refused, List<NewEntry> entries) {}

    Examined of(List<Proposal> proposals, BatchNumber number, ActorId acceptedBy, String reason) {
        List<Proposal> entered = new ArrayList<>();
        List<ReviewDesk.Exception> refused = new ArrayList<>();
        int rivals = 0;
        LedgerNow.Candidates candidates = ledger.candidates();
        for (Proposal proposal : proposals) {
            LedgerNow.Beside beside = candidates.take(proposal.claim());
            if (beside.same() != null) {
                refused.add(new ReviewDesk.Exception(proposal.number(), "objection.same"));
            } else {
                entered.add(proposal);
                rivals += beside.isRival() ? 1 : 0;
            }
        }
        Batch batch = new Batch(
                number,
                "desk",
                entered.size() == 1 ? "proposal " + entered.getFirst().number() : entered.size() + " proposals",
                hash(entered),
                null,
                acceptedBy,
                new Batch.Counts(entered.size() - rivals, rivals, refused.size(), 0));
        List<NewEntry> entries = new ArrayList<>();
        entries.add(Entries.batch(batch, reason));
        entered.forEach(proposal -> entries.add(Entries.claim(proposal.claim(), number, proposal.author())));
        return new Examined(batch, entered.stream().map(Proposal::number).toList(), refused, entries);
    }

    /// Of what was decided on, as files have a hash of their bytes.
    private static String hash(List<Proposal> proposals) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            proposals.forEach(
                    proposal -> digest.update(WrittenClaim.of(proposal.claim()).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
