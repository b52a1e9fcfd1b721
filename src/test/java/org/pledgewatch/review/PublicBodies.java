package org.pledgewatch.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.pledgewatch.intake.Proposal;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.intake.RecordKeeper;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.ledger.RecordChange;
import org.pledgewatch.site.RealServer;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.transaction.support.TransactionTemplate;

/// Bodies of states, as a later register would keep them.
final class PublicBodies implements RecordKeeper {
    static final String KIND = "public-body";

    private final Supplier<RealServer> house;

    /// @param house asked only when a record is, since the house opens with this register in it
    PublicBodies(Supplier<RealServer> house) {
        this.house = house;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String name() {
        return "Public body";
    }

    @Override
    public Map<String, String> now(String id) {
        Ledger ledger = house.get().ask(Ledger.class);
        return ledger.recordChanges(KIND, new LedgerPosition(ledger.head().count())).stream()
                .map(RecordChange.Entered::change)
                .filter(change -> change.id().equals(id))
                .reduce((earlier, later) -> later)
                .<Map<String, String>>map(RecordChange::after)
                .orElse(Map.of());
    }

    static long propose(
            RealServer house,
            ActorId author,
            String kind,
            String id,
            Map<String, String> before,
            Map<String, String> after) {
        SequencedMap<String, String> labels = new LinkedHashMap<>();
        labels.put("name", "Name");
        labels.put("seat", "Seat");
        RecordChange change = RecordChange.of(
                kind,
                id,
                new AreaCode("KEN"),
                before,
                after,
                new Citation(new DocumentNumber(1), "page 4", null, "the analyst"),
                labels);
        return house.ask(TransactionTemplate.class)
                .execute(_ -> house.ask(Proposals.class)
                        .add(
                                author,
                                null,
                                List.of(new Proposals.New(
                                        new Proposal.Content.OfRecord(change), 0, new TreeMap<>(after), null)))
                        .first()
                        .value());
    }
}
