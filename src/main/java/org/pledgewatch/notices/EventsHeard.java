package org.pledgewatch.notices;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.People;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.dialogue.ChallengeReceived;
import org.pledgewatch.dialogue.ReplyAnswered;
import org.pledgewatch.dialogue.ReplySent;
import org.pledgewatch.dialogue.RoundOpened;
import org.pledgewatch.dialogue.Rounds;
import org.pledgewatch.review.AuthorAnswered;
import org.pledgewatch.review.ProposalReturned;
import org.pledgewatch.review.ProposalsQueued;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Hears what other modules tell, in the transaction in which it happens: a notice is there if and only if the thing
/// is.
@Component
class EventsHeard {
    private final People people;
    private final Rounds rounds;
    private final NoticeDesk desk;

    EventsHeard(People people, Rounds rounds, NoticeDesk desk) {
        this.people = people;
        this.rounds = rounds;
        this.desk = desk;
    }

    @EventListener
    void proposed(ProposalsQueued queued) {
        List<Person> others = people.all().stream()
                .filter(person -> !person.actor().equals(queued.author()))
                .toList();
        long first = queued.first().value();
        long last = queued.last().value();
        tell(
                others,
                Action.DECIDE_PROPOSAL,
                queued.shares(),
                share -> new Occasion.ProposalsMade(share.area(), first, last, share.waiting()));
        tell(
                others,
                Action.SEE_PROPOSALS,
                queued.shares().stream().filter(share -> share.drawn() > 0).toList(),
                share -> new Occasion.ReadingsDrawn(share.area(), first, last, share.drawn()));
    }

    /// Who may act whatever a proposal is about is told once of all of them; everybody else state by state.
    private void tell(
            List<Person> others,
            Action action,
            List<ProposalsQueued.Share> shares,
            Function<ProposalsQueued.Share, Occasion> occasion) {
        if (shares.isEmpty()) {
            return;
        }
        Map<Boolean, List<Person>> everywhere =
                others.stream().collect(Collectors.partitioningBy(person -> person.mayEverywhere(action)));
        desk.tell(occasion.apply(whole(shares)), everywhere.getOrDefault(true, List.of()));
        shares.forEach(share -> desk.tell(occasion.apply(share), everywhere.getOrDefault(false, List.of())));
    }

    private static ProposalsQueued.Share whole(List<ProposalsQueued.Share> shares) {
        return new ProposalsQueued.Share(
                shares.size() == 1 ? shares.getFirst().area() : null,
                shares.stream().mapToInt(ProposalsQueued.Share::waiting).sum(),
                shares.stream().mapToInt(ProposalsQueued.Share::drawn).sum());
    }

    @EventListener
    void returned(ProposalReturned returned) {
        people.find(returned.author())
                .ifPresent(author -> desk.tell(
                        new Occasion.Returned(
                                returned.area(),
                                returned.indicator(),
                                returned.proposal().value()),
                        List.of(author)));
    }

    @EventListener
    void answered(AuthorAnswered answered) {
        desk.tell(
                new Occasion.AuthorAnswered(
                        answered.area(),
                        answered.indicator(),
                        answered.proposal().value(),
                        answered.remark()),
                people.all().stream()
                        .filter(person -> answered.others().contains(person.actor()))
                        .toList());
    }

    @EventListener
    void opened(RoundOpened opened) {
        List<Person> everybody = people.all();
        rounds.find(opened.round())
                .ifPresent(round -> round.states().stream()
                        .sorted()
                        .forEach(state -> desk.tell(
                                new Occasion.ReplyClock(
                                        state, round.number(), Occasion.ReplyClock.Stage.OPENED, round.lastDay()),
                                everybody)));
    }

    @EventListener
    void replied(ReplySent sent) {
        desk.tell(new Occasion.Replied(sent.state(), sent.round(), sent.indicator(), sent.reply()), people.all());
    }

    @EventListener
    void answered(ReplyAnswered answered) {
        desk.tell(
                new Occasion.Answered(answered.state(), answered.round(), answered.indicator(), answered.reply()),
                people.all());
    }

    @EventListener
    void challenged(ChallengeReceived received) {
        desk.tell(new Occasion.Challenged(received.challenge()), people.all());
    }
}
