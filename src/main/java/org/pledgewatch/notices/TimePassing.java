package org.pledgewatch.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.commitments.Commitment;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Deadline;
import org.pledgewatch.dialogue.DraftCard;
import org.pledgewatch.dialogue.DraftCards;
import org.pledgewatch.dialogue.Replies;
import org.pledgewatch.dialogue.Reply;
import org.pledgewatch.dialogue.Round;
import org.pledgewatch.dialogue.Rounds;
import org.pledgewatch.intake.Proposals;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells what time alone brings: clocks that run out, evidence that goes stale, deadlines that pass. Whoever looks
/// first looks for all servers, in one transaction: what was told and that it was looked stand together.
@Service
class TimePassing {
    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private final Watch watch;
    private final People people;
    private final Proposals proposals;
    private final Rounds rounds;
    private final Replies replies;
    private final DraftCards cards;
    private final Commitments commitments;
    private final StaleEvidence evidence;
    private final NoticeDesk desk;
    private final Clock clock;

    TimePassing(
            Watch watch,
            People people,
            Proposals proposals,
            Rounds rounds,
            Replies replies,
            DraftCards cards,
            Commitments commitments,
            StaleEvidence evidence,
            NoticeDesk desk,
            Clock clock) {
        this.watch = watch;
        this.people = people;
        this.proposals = proposals;
        this.rounds = rounds;
        this.replies = replies;
        this.cards = cards;
        this.commitments = commitments;
        this.evidence = evidence;
        this.desk = desk;
        this.clock = clock;
    }

    @Transactional
    void look() {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Optional<Watch.Looked> last = watch.takeTurn(new Watch.Looked(now.minus(BETWEEN_LOOKS), today));
        if (last.isEmpty() || now.isBefore(last.get().at().plus(BETWEEN_LOOKS))) {
            return;
        }
        List<Person> everybody = people.all();
        rounds.all().stream().filter(round -> round.isOpenAt(now)).forEach(round -> tellClocks(round, now, everybody));
        if (today.isAfter(last.get().day())) {
            tellStale(last.get().day(), today, everybody);
            tellDeadlines(last.get().day(), today, everybody);
        }
        watch.looked(new Watch.Looked(now, today));
    }

    /// Who came after the round was opened is told how it stands.
    private void tellClocks(Round round, Instant now, List<Person> everybody) {
        for (AreaCode state : new TreeSet<>(round.states())) {
            Occasion.ReplyClock clock =
                    new Occasion.ReplyClock(state, round.number(), stage(round, now), round.lastDay());
            List<Person> whom = desk.notToldOf(clock, everybody);
            if (!whom.isEmpty() && !isRepliedTo(round, state)) {
                desk.tell(clock, whom);
            }
        }
    }

    /// A round that is no longer than a week has no last week.
    private static Occasion.ReplyClock.Stage stage(Round round, Instant now) {
        if (hasBegun(DAY, round, now)) {
            return Occasion.ReplyClock.Stage.LAST_DAY;
        }
        return hasBegun(WEEK, round, now) ? Occasion.ReplyClock.Stage.LAST_WEEK : Occasion.ReplyClock.Stage.OPENED;
    }

    private static boolean hasBegun(Duration last, Round round, Instant now) {
        Instant begins = round.closesAt().minus(last);
        return begins.isAfter(round.openedAt()) && !now.isBefore(begins);
    }

    private boolean isRepliedTo(Round round, AreaCode state) {
        Set<IndicatorId> replied = new HashSet<>();
        replies.of(round.number(), state).stream().map(Reply::indicator).forEach(replied::add);
        return cards.of(round, state).entries().stream()
                .filter(DraftCard.Entry::isSpokenOf)
                .allMatch(entry -> replied.contains(entry.indicator().id()));
    }

    private void tellStale(LocalDate last, LocalDate today, List<Person> everybody) {
        Map<AreaCode, List<Person>> whom = new TreeMap<>();
        Map<ActorId, Set<AreaCode>> proposed = proposals.areasByAuthor();
        for (Person person : everybody) {
            worksOn(person, proposed.getOrDefault(person.actor(), Set.of()))
                    .forEach(state ->
                            whom.computeIfAbsent(state, _ -> new ArrayList<>()).add(person));
        }
        evidence.wentStale(whom.keySet(), last, today)
                .forEach(stale -> desk.tell(stale, whom.getOrDefault(stale.area(), List.of())));
    }

    /// The states for which somebody holds a role, and those about which they have proposed something.
    private static Set<AreaCode> worksOn(Person person, Set<AreaCode> proposed) {
        if (!person.may(Action.PROPOSE_CLAIM)) {
            return Set.of();
        }
        Set<AreaCode> states = new TreeSet<>(person.statesFor(Action.PROPOSE_CLAIM));
        states.addAll(proposed);
        return states;
    }

    private void tellDeadlines(LocalDate last, LocalDate today, List<Person> everybody) {
        for (Commitment commitment : commitments.checklist().commitments()) {
            for (Deadline deadline : commitment.deadlines()) {
                if (commitment.decides(deadline) && hasPassed(commitment.boundsOf(deadline), last, today)) {
                    tellDeadline(commitment, commitment.boundsOf(deadline).latest(), everybody);
                }
            }
        }
    }

    private static boolean hasPassed(DateBounds deadline, LocalDate last, LocalDate today) {
        return !deadline.latest().isBefore(last) && deadline.latest().isBefore(today);
    }

    private void tellDeadline(Commitment commitment, LocalDate day, List<Person> everybody) {
        desk.tell(new Occasion.DeadlinePassed(null, commitment.id(), day), everybody);
        for (Person person : everybody) {
            if (!person.mayEverywhere(Action.PROPOSE_CLAIM)) {
                person.statesFor(Action.PROPOSE_CLAIM)
                        .forEach(state ->
                                desk.tell(new Occasion.DeadlinePassed(state, commitment.id(), day), List.of(person)));
            }
        }
    }
}
