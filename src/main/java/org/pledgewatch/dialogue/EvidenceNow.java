package org.pledgewatch.dialogue;

import java.lang.ref.SoftReference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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
    private static final int OTHERS_HELD = 2;

    private final Ledger ledger;
    private final Library library;
    private final Commitments commitments;
    private final Areas areas;
    private final Clock clock;
    private final Rounds rounds;
    private final Map<Basis, Fixed> fixed = new LinkedHashMap<>(8, 0.75f, true);
    private volatile @Nullable Evidence newest;

    EvidenceNow(Ledger ledger, Library library, Commitments commitments, Areas areas, Rounds rounds, Clock clock) {
        this.ledger = ledger;
        this.library = library;
        this.commitments = commitments;
        this.areas = areas;
        this.rounds = rounds;
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

    /// What rounds that were opened at one position on one day have in common.
    private record Basis(LedgerPosition position, LocalDate day) {}

    /// Read by whoever asks first, while others that want the same wait, and those that want something else do not.
    /// Held only as long as there is memory: it can be read again.
    private final class Fixed {
        private final Basis basis;
        private SoftReference<Evidence> held = new SoftReference<>(null);

        Fixed(Basis basis) {
            this.basis = basis;
        }

        synchronized Evidence evidence() {
            Evidence there = held.get();
            if (there == null) {
                there = read(basis.position(), basis.day());
                held = new SoftReference<>(there);
            }
            return there;
        }
    }

    /// What was in force at an earlier position, asked of a day. Of every open round it is held, and of the last few
    /// others that were asked for.
    Evidence at(LedgerPosition position, LocalDate day) {
        return fixed(new Basis(position, day)).evidence();
    }

    private Fixed fixed(Basis basis) {
        synchronized (fixed) {
            Fixed there = fixed.get(basis);
            if (there != null) {
                return there;
            }
        }
        Set<Basis> open = rounds.all().stream()
                .filter(round -> round.isOpenAt(clock.instant()))
                .map(round -> new Basis(round.position(), round.day()))
                .collect(Collectors.toSet());
        synchronized (fixed) {
            Fixed added = fixed.computeIfAbsent(basis, Fixed::new);
            List<Basis> others =
                    fixed.keySet().stream().filter(one -> !open.contains(one)).toList();
            others.stream().limit(Math.max(0, others.size() - OTHERS_HELD)).forEach(fixed::remove);
            return added;
        }
    }

    /// Fresh, for a decision that is being made.
    Evidence read(LedgerPosition position, LocalDate day) {
        return new Evidence(commitments, areas, library.catalogue(), ledger.inForce(position), day);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
