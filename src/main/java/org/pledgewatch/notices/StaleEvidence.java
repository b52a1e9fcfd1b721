package org.pledgewatch.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.library.Library;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.pledgewatch.vocabulary.Subject;
import org.springframework.stereotype.Component;

/// Which findings went stale because time passed: as the ledger stands, they were not on one day and are on a later.
@Component
class StaleEvidence {
    private final Commitments commitments;
    private final Areas areas;
    private final Library library;
    private final Ledger ledger;

    StaleEvidence(Commitments commitments, Areas areas, Library library, Ledger ledger) {
        this.commitments = commitments;
        this.areas = areas;
        this.library = library;
        this.ledger = ledger;
    }

    List<Occasion.WentStale> wentStale(Collection<AreaCode> states, LocalDate before, LocalDate today) {
        if (states.isEmpty()) {
            return List.of();
        }
        Assessment assessment = new Assessment(
                commitments,
                areas,
                library.catalogue(),
                ledger.inForce(new LedgerPosition(ledger.head().count())));
        LocalDate[] days = {before, today};
        List<Occasion.WentStale> found = new ArrayList<>();
        for (AreaCode state : states) {
            for (Indicator indicator : commitments.indicators()) {
                if (indicator.universe() == Indicator.Universe.STATES) {
                    @Nullable Finding[] findings = assessment.findings(Subject.of(state), indicator, days);
                    if (!isStale(findings[0]) && isStale(findings[1])) {
                        found.add(new Occasion.WentStale(state, indicator.id(), today));
                    }
                }
            }
        }
        return found;
    }

    private static boolean isStale(@Nullable Finding finding) {
        return switch (finding) {
            case null -> false;
            case Finding.Established known -> known.stale();
            case Finding.Contested dispute -> dispute.stale();
            case Finding.Undetermined open -> open.stale();
            case Finding.NoInformation _, Finding.NotYetAssessed _, Finding.NotApplicable _ -> false;
        };
    }
}
