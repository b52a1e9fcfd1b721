package org.pledgewatch.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.pledgewatch.accounts.Audit;
import org.pledgewatch.accounts.Deed;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Makes the digests that are due and keeps what became of them. What a digest takes up is marked before it is handed
/// to the mail server, and let go again only where the server certainly did not take it.
@Service
class DigestDesk {
    private static final int AT_MOST = 5_000;
    private static final Duration TOO_OLD = Duration.ofDays(30);
    private static final Duration SURELY_OVER = Duration.ofMinutes(15);

    private final People people;
    private final Choices choices;
    private final Digests digests;
    private final StillWaiting waiting;
    private final DigestWriter writer;
    private final Audit audit;
    private final Clock clock;

    DigestDesk(
            People people,
            Choices choices,
            Digests digests,
            StillWaiting waiting,
            DigestWriter writer,
            Audit audit,
            Clock clock) {
        this.people = people;
        this.choices = choices;
        this.digests = digests;
        this.waiting = waiting;
        this.writer = writer;
        this.audit = audit;
        this.clock = clock;
    }

    /// One look at whose digest is due.
    sealed interface Look {
        /// A digest was made, and is under way from now on.
        record Made(Digest digest) implements Look {}

        /// Somebody's digest was due and there was nothing to say.
        record NothingToSay() implements Look {}

        record NobodyIsDue() implements Look {}
    }

    /// Whoever was killed while sending never tells. Everybody who came since is served from the next morning on.
    @Transactional
    int prepare() {
        Instant now = clock.instant();
        digests.expect(people.all().stream().map(Person::actor).toList(), Frequency.DAILY.next(now));
        return digests.giveUpOn(now.minus(SURELY_OVER), now);
    }

    @Transactional
    Look next() {
        Instant now = clock.instant();
        Optional<Digests.Due> due = digests.takeDue(now);
        if (due.isEmpty()) {
            return new Look.NobodyIsDue();
        }
        digests.dueAgain(due.get().person(), due.get().frequency().next(now));
        Optional<Person> person = people.find(due.get().person());
        List<Notice> found = digests.toConsider(due.get().person(), AT_MOST);
        SequencedMap<Notice, Occasion> wanted =
                person.map(one -> wanted(one, found, now)).orElseGet(LinkedHashMap::new);
        List<Notice> others = new ArrayList<>(found);
        others.removeAll(wanted.keySet());
        digests.passOver(others, now);
        if (person.isEmpty() || wanted.isEmpty()) {
            return new Look.NothingToSay();
        }
        return new Look.Made(made(person.get(), wanted, now));
    }

    private Digest made(Person person, SequencedMap<Notice, Occasion> wanted, Instant now) {
        List<Line> lines = Line.together(wanted.entrySet().stream()
                .map(one -> Line.of(one.getKey()).nowThat(Optional.of(one.getValue())))
                .toList());
        int uncertain = digests.uncertain(person.actor());
        long number = digests.begin(person.actor(), now);
        digests.takeUp(List.copyOf(wanted.keySet()), number, now);
        return new Digest(
                number,
                person.actor(),
                person.email(),
                writer.subject(lines),
                writer.text(lines, uncertain),
                now,
                wanted.size());
    }

    /// With what waits of it now.
    private SequencedMap<Notice, Occasion> wanted(Person person, List<Notice> found, Instant now) {
        Choice choice = choices.of(person.actor());
        List<Notice> chosen = found.stream()
                .filter(notice -> !notice.isRead())
                .filter(notice -> notice.madeAt().isAfter(now.minus(TOO_OLD)))
                .filter(notice -> choice.of(notice.occasion().kind()) == Told.DIGEST)
                .filter(notice -> Concern.reaches(person, notice.occasion()))
                .toList();
        StillWaiting.Now waits =
                waiting.of(chosen.stream().map(Notice::occasion).toList(), person);
        SequencedMap<Notice, Occasion> wanted = new LinkedHashMap<>();
        for (Notice notice : chosen) {
            waits.of(notice.occasion()).ifPresent(left -> wanted.put(notice, left));
        }
        return wanted;
    }

    @Transactional
    void taken(Digest digest) {
        digests.settle(digest.number(), Digests.Outcome.SENT, clock.instant());
        audit.note(new Deed(
                digest.person(), "was-mailed", "digest " + digest.number(), null, digest.notices() + " notices"));
    }

    @Transactional
    void settled(Digest digest, Digests.Outcome outcome) {
        digests.settle(digest.number(), outcome, clock.instant());
    }

    /// It was certainly not taken.
    @Transactional
    void again(Digest digest, Duration in) {
        digests.undo(digest.number());
        digests.dueAgain(digest.person(), clock.instant().plus(in));
    }
}
