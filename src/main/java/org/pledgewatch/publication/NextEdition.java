package org.pledgewatch.publication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.dialogue.RepliesGiven;
import org.pledgewatch.dialogue.RepliesToPublish;
import org.pledgewatch.ledger.Citation;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.stereotype.Component;

/// What the next edition would have that the last has not.
@Component
public class NextEdition {
    private final EditionsInMemory editions;
    private final PublishDesk desk;
    private final Ledger ledger;
    private final Library library;
    private final Commitments commitments;
    private final Areas areas;
    private final RepliesToPublish replies;

    NextEdition(
            EditionsInMemory editions,
            PublishDesk desk,
            Ledger ledger,
            Library library,
            Commitments commitments,
            Areas areas,
            RepliesToPublish replies) {
        this.editions = editions;
        this.desk = desk;
        this.ledger = ledger;
        this.library = library;
        this.commitments = commitments;
        this.areas = areas;
        this.replies = replies;
    }

    /// Empty for whoever may not publish: nothing of it is public.
    public Optional<WhatIsNew> seenBy(Person editor) {
        return editor.mayEverywhere(Action.PUBLISH) ? Optional.of(look()) : Optional.empty();
    }

    private WhatIsNew look() {
        Edition last = editions.latest().orElse(null);
        EditionRecord record = last == null ? null : last.record();
        LedgerPosition since = new LedgerPosition(record == null ? 0 : record.ledgerCount());
        LedgerPosition position = new LedgerPosition(ledger.head().count());
        InForce inForce = ledger.inForce(position);
        ChangedFindings changes =
                new ChangedFindings(last, since, inForce, commitments, areas, library.catalogue(), desk.today());
        RepliesGiven given = replies.all();
        return new WhatIsNew(
                record,
                position.value(),
                desk.today(),
                ledger.kinds(since),
                batches(inForce, since),
                ledger.withdrawals().stream()
                        .filter(one -> one.entry() > since.value())
                        .toList(),
                changes.areas(),
                changes.indicators(),
                changes.all(),
                given.given().stream()
                        .filter(one -> isAfter(one.sentAt(), record))
                        .count(),
                given.given().stream()
                        .filter(one -> isAfter(one.answeredAt(), record))
                        .count());
    }

    private static boolean isAfter(@Nullable Instant moment, @Nullable EditionRecord last) {
        return moment != null && (last == null || moment.isAfter(last.publishedAt()));
    }

    private record Entered(long entry, BatchNumber batch, DocumentNumber document) {}

    /// A batch of which nothing is in force any more is found among the withdrawals.
    private List<WhatIsNew.NewBatch> batches(InForce inForce, LedgerPosition since) {
        Map<Integer, List<Entered>> byNumber = Stream.concat(
                        inForce.claims().stream().map(claim -> entered(claim.id(), claim.citation(), inForce)),
                        inForce.lists().stream().map(list -> entered(list.id(), list.citation(), inForce)))
                .filter(one -> one.entry() > since.value())
                .collect(Collectors.groupingBy(one -> one.batch().value(), TreeMap::new, Collectors.toList()));
        Map<Long, Instant> recorded = ledger.recordedAt(byNumber.values().stream()
                .map(batch -> batch.getFirst().entry())
                .toList());
        return byNumber.entrySet().stream()
                .map(batch -> new WhatIsNew.NewBatch(
                        batch.getKey(),
                        Objects.requireNonNull(
                                recorded.get(batch.getValue().getFirst().entry())),
                        batch.getValue().size(),
                        batch.getValue().stream()
                                .map(Entered::document)
                                .distinct()
                                .toList()))
                .toList();
    }

    private static Entered entered(ClaimId id, Citation citation, InForce inForce) {
        return new Entered(id.value(), Objects.requireNonNull(inForce.batches().get(id)), citation.document());
    }
}
