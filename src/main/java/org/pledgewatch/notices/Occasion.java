package org.pledgewatch.notices;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.IndicatorId;

/// What happened that somebody is told of. It holds numbers and names of our tables, and nothing that anybody typed.
public sealed interface Occasion {
    /// Proposals were made that somebody has to decide on.
    ///
    /// @param area null where they are about none or several
    record ProposalsMade(@Nullable AreaCode area, long first, long last, int howMany) implements Occasion {}

    /// Proposals were drawn for a second, blind reading.
    ///
    /// @param area null where they are about none or several
    record ReadingsDrawn(@Nullable AreaCode area, long first, long last, int howMany) implements Occasion {}

    /// Somebody's own proposal came back with reasons.
    ///
    /// @param indicator null where a record was to be changed
    record Returned(@Nullable AreaCode area, @Nullable IndicatorId indicator, long proposal) implements Occasion {}

    /// The author of a proposal answered who had said something about it, or decided on it.
    ///
    /// @param indicator null where a record was to be changed
    /// @param remark the number of what the author said
    record AuthorAnswered(@Nullable AreaCode area, @Nullable IndicatorId indicator, long proposal, long remark)
            implements Occasion {}

    /// The clock by which a state may reply to its draft card.
    record ReplyClock(AreaCode area, long round, Stage stage, LocalDate lastDay) implements Occasion {
        public enum Stage {
            OPENED,
            LAST_WEEK,
            LAST_DAY;

            public String word() {
                return name().toLowerCase(Locale.ROOT).replace('_', '-');
            }
        }
    }

    /// A state replied to a finding on its draft card.
    record Replied(AreaCode area, long round, IndicatorId indicator, long reply) implements Occasion {}

    /// The desk answered a reply.
    record Answered(AreaCode area, long round, IndicatorId indicator, long reply) implements Occasion {}

    /// Somebody outside says that a claim is wrong.
    record Challenged(long challenge) implements Occasion {}

    /// No source vouches any more for the last answer.
    ///
    /// @param seen the day on which that was seen
    record WentStale(AreaCode area, IndicatorId indicator, LocalDate seen) implements Occasion {}

    /// The last day that a deadline may mean has passed.
    ///
    /// @param area the state for which it is told; null where it is told of all
    record DeadlinePassed(@Nullable AreaCode area, CommitmentId commitment, LocalDate day) implements Occasion {}

    default Kind kind() {
        return switch (this) {
            case ProposalsMade _, ReadingsDrawn _ -> Kind.ASSIGNED;
            case Returned _ -> Kind.RETURNED;
            case AuthorAnswered _ -> Kind.DISCUSSION;
            case ReplyClock _ -> Kind.REPLY_CLOCK;
            case Replied _ -> Kind.REPLY;
            case Answered _ -> Kind.ANSWER;
            case Challenged _ -> Kind.CHALLENGE;
            case WentStale _ -> Kind.STALE;
            case DeadlinePassed _ -> Kind.DEADLINE;
        };
    }

    /// Names the thing that happened: who was told of it once is not told again.
    default String mark() {
        return switch (this) {
            case ProposalsMade made -> "proposals " + made.first() + " " + text(made.area());
            case ReadingsDrawn drawn -> "readings " + drawn.first() + " " + text(drawn.area());
            case Returned returned -> "returned " + returned.proposal();
            case AuthorAnswered answered -> "remark " + answered.remark();
            case ReplyClock clock ->
                "clock " + clock.round() + " " + clock.area() + " "
                        + clock.stage().word();
            case Replied replied -> "reply " + replied.reply();
            case Answered answered -> "answer " + answered.reply();
            case Challenged challenged -> "challenge " + challenged.challenge();
            case WentStale stale -> "stale " + stale.area() + " " + stale.indicator() + " " + stale.seen();
            case DeadlinePassed passed ->
                "deadline " + passed.commitment() + " " + passed.day() + " " + text(passed.area());
        };
    }

    private static String text(@Nullable AreaCode area) {
        return area == null ? "" : area.value();
    }
}
