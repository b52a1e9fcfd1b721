package org.pledgewatch.review;

import java.util.List;
import java.util.Optional;
import org.pledgewatch.accounts.Action;
import org.pledgewatch.accounts.Person;
import org.pledgewatch.intake.Proposal;

/// Why somebody may not decide on a proposal.
interface DecisionRule {
    /// The key of the objection, in the bundle `review`.
    Optional<String> objection(Proposal proposal, Person reviewer);

    DecisionRule ONLY_WHO_MAY_DECIDE = (proposal, reviewer) ->
            reviewer.may(Action.DECIDE_PROPOSAL, proposal.area()) ? Optional.empty() : Optional.of("objection.right");

    DecisionRule NOBODY_DECIDES_ON_THEIR_OWN = (proposal, reviewer) ->
            proposal.author().equals(reviewer.actor()) ? Optional.of("objection.own") : Optional.empty();

    List<DecisionRule> ALL = List.of(ONLY_WHO_MAY_DECIDE, NOBODY_DECIDES_ON_THEIR_OWN);

    static Optional<String> against(Proposal proposal, Person reviewer) {
        return ALL.stream()
                .flatMap(rule -> rule.objection(proposal, reviewer).stream())
                .findFirst();
    }
}
