package org.pledgewatch.notices;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.dialogue.Challenges;
import org.pledgewatch.dialogue.Replies;
import org.pledgewatch.dialogue.Round;
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

    /// What of all that waits, looked up at once: however much it is, there is one question for each sort of it.
    record Now(
            Map<Queue.Span, Integer> proposals,
            Set<String> readings,
            Set<Long> openRounds,
            Set<Long> challenges,
            Set<Long> replies) {
        /// What of it waits now; empty where nothing does.
        Optional<Occasion> of(Occasion occasion) {
            return switch (occasion) {
                case Occasion.ProposalsMade made -> left(made);
                case Occasion.ReadingsDrawn drawn -> waits(drawn, readings.contains(code(drawn.area())));
                case Occasion.ReplyClock run -> waits(run, openRounds.contains(run.round()));
                case Occasion.Challenged challenged -> waits(challenged, challenges.contains(challenged.challenge()));
                case Occasion.Replied reply -> waits(reply, replies.contains(reply.reply()));
                case Occasion.Returned _,
                        Occasion.AuthorAnswered _,
                        Occasion.Answered _,
                        Occasion.WentStale _,
                        Occasion.DeadlinePassed _ -> Optional.of(occasion);
            };
        }

        private static Optional<Occasion> waits(Occasion occasion, boolean isSo) {
            return isSo ? Optional.of(occasion) : Optional.empty();
        }

        /// Of several proposals those that were decided meanwhile are not counted.
        private Optional<Occasion> left(Occasion.ProposalsMade made) {
            int left = proposals.getOrDefault(span(made), 0);
            return left == 0
                    ? Optional.empty()
                    : Optional.of(new Occasion.ProposalsMade(
                            made.area(), made.first(), made.last(), Math.min(left, made.howMany())));
        }
    }

    Now of(Collection<Occasion> told, Person person) {
        return new Now(
                queue.count(each(told, Occasion.ProposalsMade.class, StillWaiting::span), person.actor()),
                readings.waitFor(person.actor(), each(told, Occasion.ReadingsDrawn.class, drawn -> code(drawn.area()))),
                each(told, Occasion.ReplyClock.class, Occasion.ReplyClock::round)
                                .isEmpty()
                        ? Set.of()
                        : openRounds(),
                challenges.waiting(each(told, Occasion.Challenged.class, Occasion.Challenged::challenge)),
                replies.unanswered(each(told, Occasion.Replied.class, Occasion.Replied::reply)));
    }

    private static <O extends Occasion, T> Set<T> each(Collection<Occasion> told, Class<O> kind, Function<O, T> what) {
        return told.stream().filter(kind::isInstance).map(kind::cast).map(what).collect(Collectors.toUnmodifiableSet());
    }

    private Set<Long> openRounds() {
        Instant now = clock.instant();
        return rounds.all().stream()
                .filter(round -> round.isOpenAt(now))
                .map(Round::number)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Queue.Span span(Occasion.ProposalsMade made) {
        return new Queue.Span(code(made.area()), new ProposalNumber(made.first()), new ProposalNumber(made.last()));
    }

    private static String code(@Nullable AreaCode area) {
        return area == null ? "" : area.value();
    }
}
