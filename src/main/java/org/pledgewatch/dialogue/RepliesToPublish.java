package org.pledgewatch.dialogue;

import java.util.Comparator;
import java.util.List;
import org.pledgewatch.vocabulary.AreaCode;
import org.springframework.stereotype.Component;

/// What states were asked and replied so far, for an edition and for everybody to see how long they may still reply.
@Component
public class RepliesToPublish {
    private final Rounds rounds;
    private final Replies replies;

    RepliesToPublish(Rounds rounds, Replies replies) {
        this.rounds = rounds;
        this.replies = replies;
    }

    public RepliesGiven all() {
        return new RepliesGiven(
                asked(), replies.newest().stream().map(RepliesToPublish::given).toList());
    }

    private List<RepliesGiven.Asked> asked() {
        return rounds.all().stream()
                .sorted(Comparator.comparingLong(Round::number))
                .flatMap(round -> round.states().stream()
                        .sorted()
                        .map((AreaCode state) -> new RepliesGiven.Asked(
                                round.number(),
                                state,
                                round.openedAt(),
                                round.closesAt(),
                                round.position().value())))
                .toList();
    }

    private static RepliesGiven.Given given(Reply reply) {
        Reply.Answer answer = reply.answer();
        return new RepliesGiven.Given(
                reply.round(),
                reply.state(),
                reply.indicator(),
                reply.sentAt(),
                reply.text().original(),
                reply.text().originalText(),
                reply.documents().stream().map(document -> document.value()).toList(),
                reply.addresses(),
                answer == null ? "" : answer.text().originalText(),
                answer == null ? null : answer.at());
    }
}
