package org.pledgewatch.dialogue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.ledger.Ledger;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.LedgerPosition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Opens rounds of reply: from then on the draft cards of these states are what the ledger holds at that moment.
@Service
public class RoundDesk {
    public static final int USUAL_DAYS = 30;
    public static final int MOST_DAYS = 180;

    private final Rounds rounds;
    private final Areas areas;
    private final Ledger ledger;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundDesk(Rounds rounds, Areas areas, Ledger ledger, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.rounds = rounds;
        this.areas = areas;
        this.ledger = ledger;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    public sealed interface Outcome {
        record Opened(Round round) implements Outcome {}

        /// @param reason its key
        record Refused(String field, String reason) implements Outcome {}

        /// These are being asked already.
        record AskedAlready(List<AreaCode> states) implements Outcome {}

        record NotTheirs() implements Outcome {}
    }

    @Transactional
    public Outcome open(Person person, Set<AreaCode> states, int days) {
        if (!person.mayEverywhere(Action.OPEN_ROUND)) {
            return new Outcome.NotTheirs();
        }
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (states.isEmpty() || !states.stream().allMatch(code -> isState(code, today))) {
            return new Outcome.Refused("states", "round.states.wrong");
        }
        if (days < 1 || days > MOST_DAYS) {
            return new Outcome.Refused("days", "round.days.wrong");
        }
        rounds.awaitTurn();
        List<AreaCode> already = rounds.all().stream()
                .filter(round -> round.isOpenAt(now))
                .flatMap(round -> round.states().stream())
                .filter(states::contains)
                .sorted()
                .toList();
        if (!already.isEmpty()) {
            return new Outcome.AskedAlready(already);
        }
        Round round = rounds.open(
                person.actor(),
                now,
                today,
                new LedgerPosition(ledger.head().count()),
                today.plusDays(days + 1L).atStartOfDay(ZoneOffset.UTC).toInstant(),
                states);
        for (AreaCode state : new TreeSet<>(states)) {
            audit.note(
                    Deed.of(person, "opened-round", "round " + round.number()).in(state));
        }
        events.publishEvent(new RoundOpened(round.number()));
        return new Outcome.Opened(round);
    }

    private boolean isState(AreaCode code, LocalDate today) {
        return areas.find(code)
                .map(area -> area.kind() == Area.Kind.STATE && area.existsOn(today))
                .orElse(false);
    }
}
