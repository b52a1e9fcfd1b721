package org.pledgewatch.notices;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.dialogue.Challenges;
import org.pledgewatch.dialogue.Replies;
import org.pledgewatch.dialogue.ReplyDraft;
import org.pledgewatch.dialogue.Rounds;
import org.pledgewatch.intake.ProposalNumber;
import org.pledgewatch.review.Queue;
import org.pledgewatch.review.Readings;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.stereotype.Component;

/// Whether what somebody was told still waits, or was done meanwhile by somebody else.
@Component
class StillWaiting {
    private final Queue queue;
    private final Readings readings;
    private final Rounds rounds;
    private final Challenges challenges;
    private final Replies replies;
    private final Clock clock;

    StillWaiting(Queue queue, Readings readings, Rounds rounds, Challenges challenges, Replies replies, Clock clock) {
        this.queue = queue;
        this.readings = readings;
        this.rounds = rounds;
        this.challenges = challenges;
        this.replies = replies;
        this.clock = clock;
    }

    /// What of it waits now; empty where nothing does.
    Optional<Occasion> of(Occasion occasion, Person person) {
        return switch (occasion) {
            case Occasion.ProposalsMade made -> waiting(made, person);
            case Occasion.ReadingsDrawn drawn ->
                Optional.of(occasion).filter(_ -> readings.waitFor(person.actor(), code(drawn.area())));
            case Occasion.ReplyClock run ->
                Optional.of(occasion)
                        .filter(_ -> rounds.find(run.round())
                                .map(round -> round.isOpenAt(clock.instant()))
                                .orElse(false));
            case Occasion.Challenged challenged ->
                Optional.of(occasion)
                        .filter(_ -> challenges
                                .find(challenged.challenge())
                                .map(challenge -> challenge.decision() == null)
                                .orElse(false));
            case Occasion.Replied reply ->
                Optional.of(occasion)
                        .filter(_ -> replies.find(to(reply))
                                .map(newest -> newest.number() == reply.reply() && newest.answer() == null)
                                .orElse(false));
            case Occasion.Returned _, Occasion.Answered _, Occasion.WentStale _, Occasion.DeadlinePassed _ ->
                Optional.of(occasion);
        };
    }

    private static ReplyDraft.To to(Occasion.Replied reply) {
        return new ReplyDraft.To(reply.round(), reply.area(), reply.indicator());
    }

    /// Of several proposals those that were decided meanwhile are not counted.
    private Optional<Occasion> waiting(Occasion.ProposalsMade made, Person person) {
        Queue.Filter others =
                new Queue.Filter(code(made.area()), "", 0, person.actor().value());
        int left = queue.countBetween(others, new ProposalNumber(made.first()), new ProposalNumber(made.last()));
        return left == 0
                ? Optional.empty()
                : Optional.of(new Occasion.ProposalsMade(
                        made.area(), made.first(), made.last(), Math.min(left, made.howMany())));
    }

    private static String code(@Nullable AreaCode area) {
        return area == null ? "" : area.value();
    }
}
