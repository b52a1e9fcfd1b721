package org.pledgewatch.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.pledgewatch.dialogue.Rounds;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

@Component
class ReplyClocksNow implements ReplyClocks {
    private final Rounds rounds;
    private final Clock clock;

    ReplyClocksNow(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public List<ReplyClocks.Running> running() {
        Instant now = clock.instant();
        try {
            return rounds.all().stream()
                    .filter(round -> round.isOpenAt(now))
                    .flatMap(round -> round.states().stream()
                            .map(state -> new ReplyClocks.Running(state, round.openedAt(), round.lastMinute())))
                    .sorted(Comparator.comparing(ReplyClocks.Running::state))
                    .toList();
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException gone) {
            throw new EditionOutOfReach(gone);
        }
    }
}
