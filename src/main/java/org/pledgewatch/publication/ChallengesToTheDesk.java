package org.pledgewatch.publication;

import org.pledgewatch.dialogue.ChallengeDesk;
import org.pledgewatch.vocabulary.ClaimId;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

@Component
class ChallengesToTheDesk implements ChallengeBox {
    private final ChallengeDesk desk;

    ChallengesToTheDesk(ChallengeDesk desk) {
        this.desk = desk;
    }

    @Override
    public Outcome send(Challenge challenge) {
        try {
            return told(desk.receive(new ChallengeDesk.Received(
                    new ClaimId(challenge.claim()),
                    challenge.edition(),
                    challenge.wrong(),
                    challenge.source(),
                    challenge.email(),
                    challenge.knowsWhereHelpIs())));
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException gone) {
            throw new EditionOutOfReach(gone);
        }
    }

    private static Outcome told(ChallengeDesk.Outcome outcome) {
        return switch (outcome) {
            case ChallengeDesk.Outcome.Queued _ -> new Outcome.Queued();
            case ChallengeDesk.Outcome.Refused(var field, var reason) -> new Outcome.Refused(field, reason);
            case ChallengeDesk.Outcome.Stopped(var stop) ->
                new Outcome.Stopped(
                        stop.field(),
                        stop.found().stream()
                                .map(one -> new Detail(one.why(), one.from() + 1, one.to()))
                                .toList());
            case ChallengeDesk.Outcome.HelpFirst _ -> new Outcome.HelpFirst();
            case ChallengeDesk.Outcome.Decided _,
                    ChallengeDesk.Outcome.Answered _,
                    ChallengeDesk.Outcome.DecidedAlready _,
                    ChallengeDesk.Outcome.NotTheirs _,
                    ChallengeDesk.Outcome.NoSuchChallenge _ ->
                throw new IllegalStateException("what is sent is not decided: " + outcome);
        };
    }
}
