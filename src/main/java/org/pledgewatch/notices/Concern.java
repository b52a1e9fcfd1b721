package org.pledgewatch.notices;

import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;

/// The one place where it is decided whom a notice may reach: whoever may act on it, for the state it is about. Asked
/// when a notice is written, when the page is made and when a digest is made, since roles are given and taken.
public final class Concern {
    private Concern() {}

    public static boolean reaches(Person person, Occasion occasion) {
        return switch (occasion) {
            case Occasion.ProposalsMade made -> person.may(Action.DECIDE_PROPOSAL, made.area());
            case Occasion.ReadingsDrawn drawn -> person.may(Action.SEE_PROPOSALS, drawn.area());
            case Occasion.Returned returned -> person.may(Action.PROPOSE_CLAIM, returned.area());
            case Occasion.AuthorAnswered answered -> person.may(Action.SEE_PROPOSALS, answered.area());
            case Occasion.ReplyClock clock -> person.may(Action.REPLY, clock.area());
            case Occasion.Replied replied -> person.may(Action.ANSWER_REPLY, replied.area());
            case Occasion.Answered answered -> person.may(Action.REPLY, answered.area());
            case Occasion.Challenged _ -> person.mayEverywhere(Action.SEE_CHALLENGES);
            case Occasion.WentStale stale -> person.may(Action.PROPOSE_CLAIM, stale.area());
            case Occasion.DeadlinePassed passed -> person.may(Action.PROPOSE_CLAIM, passed.area());
        };
    }

    /// Whether anything of a kind can ever reach somebody.
    public static boolean canReach(Person person, Kind kind) {
        return switch (kind) {
            case ASSIGNED -> person.may(Action.DECIDE_PROPOSAL) || person.may(Action.SEE_PROPOSALS);
            case DISCUSSION -> person.may(Action.SEE_PROPOSALS);
            case RETURNED, STALE, DEADLINE -> person.may(Action.PROPOSE_CLAIM);
            case REPLY_CLOCK, ANSWER -> person.may(Action.REPLY);
            case REPLY -> person.may(Action.ANSWER_REPLY);
            case CHALLENGE -> person.mayEverywhere(Action.SEE_CHALLENGES);
        };
    }
}
