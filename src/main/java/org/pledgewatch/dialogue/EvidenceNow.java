package org.pledgewatch.dialogue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.stereotype.Component;

/// The evidence as the ledger holds it at this moment, and at positions that rounds of reply have fixed. Read once, and
/// again when the ledger has grown or the day has passed.
@Component
class EvidenceNow {
    private static final int POSITIONS_HELD = 2;

    private final Ledger ledger;
    private final Library library;
    private final Commitments commitments;
    private final Areas areas;
    private final Clock clock;
    private final Map<LedgerPosition, Evidence> fixed = new LinkedHashMap<>(4, 0.75f, true);
    private volatile @Nullable Evidence newest;

    EvidenceNow(Ledger ledger, Library library, Commitments commitments, Areas areas, Clock clock) {
        this.ledger = ledger;
        this.library = library;
        this.commitments = commitments;
        this.areas = areas;
        this.clock = clock;
    }

    Evidence now() {
        Evidence last = newest;
        return last != null && isOfNow(last) ? last : readAgain();
    }

    private synchronized Evidence readAgain() {
        Evidence last = newest;
        if (last != null && isOfNow(last)) {
            return last;
        }
        Evidence fresh = read(new LedgerPosition(ledger.head().count()), today());
        newest = fresh;
        return fresh;
    }

    private boolean isOfNow(Evidence evidence) {
        return evidence.position().value() == ledger.head().count()
                && evidence.day().equals(today());
    }

    /// What was in force at an earlier position, asked of a day.
    synchronized Evidence at(LedgerPosition position, LocalDate day) {
        Evidence there = fixed.get(position);
        if (there == null || !there.day().equals(day)) {
            there = read(position, day);
            fixed.put(position, there);
            if (fixed.size() > POSITIONS_HELD) {
                fixed.remove(fixed.keySet().iterator().next());
            }
        }
        return there;
    }

    /// Fresh, for a decision that is being made.
    Evidence read(LedgerPosition position, LocalDate day) {
        return new Evidence(commitments, areas, library.catalogue(), ledger.inForce(position), day);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
