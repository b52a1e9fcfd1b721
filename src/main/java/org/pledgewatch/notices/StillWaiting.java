package org.pledgewatch.notices;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.dialogue.Challenges;
import org.pledgewatch.dialogue.Rounds;
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
    private final Clock clock;

    StillWaiting(Queue queue, Readings readings, Rounds rounds, Challenges challenges, Clock clock) {
        this.queue = queue;
        this.readings = readings;
        this.rounds = rounds;
        this.challenges = challenges;
        this.clock = clock;
    }

    boolean isOver(Occasion occasion, Person person) {
        return switch (occasion) {
            case Occasion.ProposalsMade made -> isDecided(made, person);
            case Occasion.ReadingsDrawn drawn -> !readings.waitFor(person.actor(), code(drawn.area()));
            case Occasion.ReplyClock run ->
                rounds.find(run.round())
                        .map(round -> !round.isOpenAt(clock.instant()))
                        .orElse(true);
            case Occasion.Challenged challenged ->
                challenges
                        .find(challenged.challenge())
                        .map(challenge -> challenge.decision() != null)
                        .orElse(true);
            case Occasion.Returned _, Occasion.WentStale _, Occasion.DeadlinePassed _ -> false;
        };
    }

    private boolean isDecided(Occasion.ProposalsMade made, Person person) {
        Queue.Filter others =
                new Queue.Filter(code(made.area()), "", 0, person.actor().value());
        return queue.count(others, 1) == 0;
    }

    private static String code(@Nullable AreaCode area) {
        return area == null ? "" : area.value();
    }
}
