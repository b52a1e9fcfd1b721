package org.pledgewatch.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.pledgewatch.ledger.Claim;
import org.springframework.stereotype.Component;

/// No source speaks for a day to come: not in a form, not in a sheet or a file, and not when it is decided on.
@Component
public class DaysToCome {
    private final Clock clock;

    DaysToCome(Clock clock) {
        this.clock = clock;
    }

    public Optional<String> objection(Claim claim) {
        return objection(claim, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    public static Optional<String> objection(Claim claim, LocalDate today) {
        return claim.assertedOn().earliest().isAfter(today)
                ? Optional.of("Its source would speak for " + claim.assertedOn().text()
                        + ", a day still to come. Correct the day.")
                : Optional.empty();
    }
}
