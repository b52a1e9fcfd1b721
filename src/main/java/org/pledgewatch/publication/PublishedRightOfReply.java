package org.pledgewatch.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.pledgewatch.dialogue.RepliesGiven;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// When a state was asked last, until when it might reply, and what it replied.
///
/// @param askedOn the day on which its draft card was opened to it
/// @param until the last day for a reply
/// @param replies the newest on each finding, also from earlier rounds
public record PublishedRightOfReply(
        AreaCode state, LocalDate askedOn, LocalDate until, Outcome outcome, List<PublishedReply> replies) {
    public enum Outcome {
        REPLIED,
        /// The clock ran out without a word.
        NO_REPLY,
        /// When the edition was published, it might still reply.
        OPEN;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Empty where the state was never asked.
    static Optional<PublishedRightOfReply> of(RepliesGiven replies, AreaCode state, Instant published) {
        return replies.asked(state).map(asked -> {
            List<RepliesGiven.Given> given = replies.given(state);
            boolean repliedThisTime = given.stream().anyMatch(one -> one.round() == asked.round());
            return new PublishedRightOfReply(
                    state,
                    LocalDate.ofInstant(asked.openedAt(), ZoneOffset.UTC),
                    asked.lastDay(),
                    repliedThisTime
                            ? Outcome.REPLIED
                            : published.isBefore(asked.closesAt()) ? Outcome.OPEN : Outcome.NO_REPLY,
                    given.stream()
                            .map(one -> new PublishedReply(
                                    one.indicator(),
                                    one.language(),
                                    one.text(),
                                    one.documents(),
                                    one.addresses(),
                                    one.sentAt(),
                                    one.answer(),
                                    one.answeredAt()))
                            .toList());
        });
    }

    public Optional<PublishedReply> to(IndicatorId indicator) {
        return replies.stream()
                .filter(reply -> reply.indicator().equals(indicator))
                .findFirst();
    }
}
