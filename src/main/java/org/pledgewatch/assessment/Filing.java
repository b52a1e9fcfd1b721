package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.vocabulary.Subject;

/// The claims on one indicator by subject: whole under a treaty, where acts are read together, else in one piece each.
final class Filing {
    private final Readings readings;
    private final boolean isTreaty;
    private final Map<Subject, List<Claim>> claims = new HashMap<>();
    private final Map<Subject, List<Testimony>> testimonies = new HashMap<>();

    Filing(Indicator indicator) {
        this.readings = new Readings(indicator);
        this.isTreaty = indicator.isTreatyStatus();
    }

    private Filing(Readings readings, boolean isTreaty) {
        this.readings = readings;
        this.isTreaty = isTreaty;
    }

    void add(Claim claim) {
        if (isTreaty) {
            claims.computeIfAbsent(claim.subject(), _ -> new ArrayList<>()).add(claim);
        } else {
            testimonies.computeIfAbsent(claim.subject(), _ -> new ArrayList<>()).add(readings.testimony(claim));
        }
    }

    /// What of it could be known by a day.
    Filing known(@Nullable LocalDate known) {
        if (known == null) {
            return this;
        }
        Filing filing = new Filing(readings, isTreaty);
        int last = Days.of(known);
        claims.forEach((subject, said) -> filing.claims.put(
                subject,
                said.stream()
                        .filter(claim -> !claim.assertedOn().latest().isAfter(known))
                        .toList()));
        testimonies.forEach((subject, said) -> filing.testimonies.put(
                subject, said.stream().filter(one -> one.asserted() <= last).toList()));
        return filing;
    }

    Readings readings() {
        return readings;
    }

    Set<Subject> subjects() {
        return isTreaty ? claims.keySet() : testimonies.keySet();
    }

    List<Claim> claims(Subject subject) {
        return claims.getOrDefault(subject, List.of());
    }

    List<Testimony> testimonies(Subject subject) {
        return testimonies.getOrDefault(subject, List.of());
    }
}
