package org.pledgewatch.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pledgewatch.vocabulary.BatchNumber;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.LedgerPosition;

/// Sorts entries, as they are read, into those in force and those withdrawn. Kinds it does not know are somebody
/// else's and passed over.
final class EntriesReader {
    private final TakenBack takenBack;
    private final Payloads payloads = new Payloads();
    private final List<Claim> claims = new ArrayList<>();
    private final List<CompleteList> lists = new ArrayList<>();
    private final List<Adjudication> adjudications = new ArrayList<>();
    private final Map<ClaimId, BatchNumber> batches = new HashMap<>();
    private final List<Ledger.WithdrawnClaim> withdrawn = new ArrayList<>();

    EntriesReader(TakenBack takenBack) {
        this.takenBack = takenBack;
    }

    /// Goes on where everything is known up to a head; of what follows nothing is withdrawn yet.
    EntriesReader(InForceAtHead.Known known) {
        this(TakenBack.NOTHING);
        claims.addAll(known.inForce().claims());
        lists.addAll(known.inForce().lists());
        adjudications.addAll(known.inForce().adjudications());
        batches.putAll(known.inForce().batches());
        withdrawn.addAll(known.withdrawn());
    }

    void read(long number, String kind, byte[] payload) {
        switch (kind) {
            case Entries.CLAIM -> add(payloads.claim(number, payload));
            case Entries.COMPLETE_LIST -> addList(payloads.completeList(number, payload));
            case Entries.ADJUDICATION -> adjudications.add(payloads.adjudication(number, payload));
            default -> {} // an open registry
        }
    }

    /// An entry that need not be read, since it was only just made.
    void take(long number, NewEntry entry) {
        ClaimId id = new ClaimId(number);
        switch (entry) {
            case NewEntry.OfClaim(var claim, var batch, var proposedBy) ->
                add(new Payloads.BatchOf<>(claim.as(id), batch));
            case NewEntry.OfList(var list, var batch) -> addList(new Payloads.BatchOf<>(list.as(id), batch));
            case NewEntry.Written(var kind, var payload) -> read(number, kind, payload);
        }
    }

    private void add(Payloads.BatchOf<Claim> claim) {
        Optional<Withdrawal> by = takenBack.by(claim.entered().id(), claim.batch());
        if (by.isPresent()) {
            withdrawn.add(new Ledger.WithdrawnClaim(claim.entered(), claim.batch(), by.get()));
        } else {
            claims.add(claim.entered());
            batches.put(claim.entered().id(), claim.batch());
        }
    }

    private void addList(Payloads.BatchOf<CompleteList> list) {
        if (takenBack.by(list.entered().id(), list.batch()).isEmpty()) {
            lists.add(list.entered());
            batches.put(list.entered().id(), list.batch());
        }
    }

    InForce inForce(LedgerPosition position) {
        return new InForce(
                position,
                Collections.unmodifiableList(claims),
                List.copyOf(lists),
                List.copyOf(adjudications),
                Collections.unmodifiableMap(batches));
    }

    List<Ledger.WithdrawnClaim> withdrawn() {
        return List.copyOf(withdrawn);
    }
}
