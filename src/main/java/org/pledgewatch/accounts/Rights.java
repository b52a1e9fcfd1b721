package org.pledgewatch.accounts;

import static org.pledgewatch.accounts.Action.ADJUDICATE;
import static org.pledgewatch.accounts.Action.ANSWER_REPLY;
import static org.pledgewatch.accounts.Action.APPROVE_FIGURES;
import static org.pledgewatch.accounts.Action.DECIDE_CHALLENGE;
import static org.pledgewatch.accounts.Action.DECIDE_PROPOSAL;
import static org.pledgewatch.accounts.Action.DISCUSS;
import static org.pledgewatch.accounts.Action.ENTER_DESK;
import static org.pledgewatch.accounts.Action.MANAGE_PEOPLE;
import static org.pledgewatch.accounts.Action.OPEN_ROUND;
import static org.pledgewatch.accounts.Action.OVERRULE_SCREENING;
import static org.pledgewatch.accounts.Action.PROPOSE_CLAIM;
import static org.pledgewatch.accounts.Action.PUBLISH;
import static org.pledgewatch.accounts.Action.READ_AUDIT;
import static org.pledgewatch.accounts.Action.RELEASE_FIGURES;
import static org.pledgewatch.accounts.Action.REPLY;
import static org.pledgewatch.accounts.Action.SEE_CHALLENGES;
import static org.pledgewatch.accounts.Action.SEE_DRAFT_CARD;
import static org.pledgewatch.accounts.Action.SEE_PROPOSALS;
import static org.pledgewatch.accounts.Action.SEE_SUBMISSIONS;
import static org.pledgewatch.accounts.Action.SUBMIT_FIGURES;
import static org.pledgewatch.accounts.Action.WITHDRAW;

import java.util.Map;
import java.util.Set;

/// The one table of who may do what. `docs/running/rights.md` is made from it.
public final class Rights {
    private static final Map<Role, Set<Action>> GIVEN = Map.of(
            Role.ANALYST,
                    Set.of(
                            ENTER_DESK,
                            PROPOSE_CLAIM,
                            SEE_PROPOSALS,
                            DISCUSS,
                            SEE_DRAFT_CARD,
                            ANSWER_REPLY,
                            SEE_CHALLENGES,
                            SEE_SUBMISSIONS),
            Role.REVIEWER,
                    Set.of(
                            ENTER_DESK,
                            PROPOSE_CLAIM,
                            SEE_PROPOSALS,
                            DECIDE_PROPOSAL,
                            OVERRULE_SCREENING,
                            DISCUSS,
                            ADJUDICATE,
                            SEE_DRAFT_CARD,
                            ANSWER_REPLY,
                            SEE_CHALLENGES,
                            SEE_SUBMISSIONS,
                            APPROVE_FIGURES),
            Role.EDITOR,
                    Set.of(
                            ENTER_DESK,
                            SEE_PROPOSALS,
                            WITHDRAW,
                            DISCUSS,
                            ADJUDICATE,
                            OPEN_ROUND,
                            SEE_DRAFT_CARD,
                            ANSWER_REPLY,
                            SEE_CHALLENGES,
                            SEE_SUBMISSIONS,
                            APPROVE_FIGURES,
                            RELEASE_FIGURES,
                            PUBLISH),
            Role.NATIONAL_CONTRIBUTOR, Set.of(ENTER_DESK, PROPOSE_CLAIM),
            Role.FOCAL_POINT, Set.of(ENTER_DESK, PROPOSE_CLAIM, SEE_DRAFT_CARD, REPLY, SUBMIT_FIGURES, SEE_SUBMISSIONS),
            Role.MODERATOR, Set.of(ENTER_DESK, SEE_CHALLENGES, DECIDE_CHALLENGE),
            Role.ADMINISTRATOR, Set.of(ENTER_DESK, MANAGE_PEOPLE, READ_AUDIT));

    /// Things of one's own, whatever state they are about.
    private static final Set<Action> ABOUT_NO_STATE = Set.of(ENTER_DESK);

    private Rights() {}

    public static Scope scope(Role role, Action action) {
        if (!GIVEN.getOrDefault(role, Set.of()).contains(action)) {
            return Scope.NOWHERE;
        }
        return role.isForStates() && !ABOUT_NO_STATE.contains(action) ? Scope.OWN_STATES : Scope.EVERYWHERE;
    }
}
