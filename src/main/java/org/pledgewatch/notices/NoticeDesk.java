package org.pledgewatch.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.vocabulary.ActorId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Tells people what happened, shows them what they were told, and takes what they choose.
@Service
public class NoticeDesk {
    private static final int MOST_SHOWN = 300;
    private static final int COUNTED_TO = 200;

    private final Notices notices;
    private final Choices choices;
    private final StillWaiting waiting;
    private final Clock clock;

    NoticeDesk(Notices notices, Choices choices, StillWaiting waiting, Clock clock) {
        this.notices = notices;
        this.choices = choices;
        this.waiting = waiting;
        this.clock = clock;
    }

    /// Tells those of these whom it concerns and who want to hear of it, in the caller's transaction.
    @Transactional
    void tell(Occasion occasion, Collection<Person> among) {
        notices.add(who(occasion, among).stream().map(Person::actor).toList(), occasion, clock.instant());
    }

    private List<Person> who(Occasion occasion, Collection<Person> among) {
        List<Person> concerned = among.stream()
                .filter(person -> Concern.reaches(person, occasion))
                .toList();
        if (concerned.isEmpty()) {
            return concerned;
        }
        Map<ActorId, Choice> chosen = choices.all();
        return concerned.stream()
                .filter(person -> chosen.getOrDefault(person.actor(), Choice.WHERE_NOTHING_WAS_CHOSEN)
                                .of(occasion.kind())
                        != Told.NOWHERE)
                .toList();
    }

    /// Who of these should be told of it and was not.
    List<Person> notToldOf(Occasion occasion, Collection<Person> among) {
        List<Person> who = who(occasion, among);
        Set<ActorId> told = who.isEmpty() ? Set.of() : notices.toldOf(occasion);
        return who.stream().filter(person -> !told.contains(person.actor())).toList();
    }

    /// What a person sees, the newest first.
    public record Shown(List<Line> lines, long upTo) {}

    /// What was done meanwhile counts as read once it was shown.
    @Transactional
    public Shown of(Person person) {
        List<Notice> found = notices.of(person.actor(), MOST_SHOWN);
        List<Line> concerning = concerning(person, found);
        StillWaiting.Now now =
                waiting.of(concerning.stream().map(Line::occasion).toList(), person);
        List<Line> lines = Line.together(concerning.stream()
                .map(line -> line.nowThat(now.of(line.occasion())))
                .toList());
        notices.markRead(
                person.actor(),
                lines.stream()
                        .filter(line -> line.isOver() && !line.isRead())
                        .flatMap(line -> line.notices().stream())
                        .toList(),
                clock.instant());
        return new Shown(lines, found.isEmpty() ? 0 : found.getFirst().number());
    }

    /// How many lines of the page hold something unread.
    public long unread(Person person) {
        return Line.together(concerning(person, notices.unread(person.actor(), COUNTED_TO)))
                .size();
    }

    private static List<Line> concerning(Person person, List<Notice> found) {
        return found.stream()
                .filter(notice -> Concern.reaches(person, notice.occasion()))
                .map(Line::of)
                .toList();
    }

    @Transactional
    public void markRead(Person person, long upTo) {
        notices.markReadUpTo(person.actor(), upTo, clock.instant());
    }

    public Choice choice(Person person) {
        return choices.of(person.actor());
    }

    @Transactional
    public void choose(Person person, Choice choice) {
        Instant now = clock.instant();
        choices.keep(person.actor(), choice, choice.frequency().next(now));
    }
}
