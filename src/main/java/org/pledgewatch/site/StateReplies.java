package org.pledgewatch.site;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedRightOfReply;

/// That a state was asked before an edition, and whether it replied.
///
/// @param outcome in words
/// @param beside replies that stand beside their findings
/// @param elsewhere replies to questions of which the card shows no finding, in full
public record StateReplies(String outcome, List<Link> beside, List<CardReply> elsewhere) {
    static @Nullable StateReplies of(Asked asked, PublishedCard card) {
        PublishedRightOfReply right = card.rightOfReply();
        return right == null
                ? null
                : new StateReplies(
                        asked.words()
                                .say(
                                        "replied." + right.outcome().word(),
                                        card.area().name(),
                                        asked.phrases().day(right.until())),
                        card.entries().stream()
                                .filter(entry -> entry.reply() != null && isShown(entry))
                                .map(entry -> CardReply.of(asked, entry))
                                .map(reply -> new Link(reply.question(), reply.href()))
                                .toList(),
                        card.entries().stream()
                                .filter(entry -> entry.reply() != null && !isShown(entry))
                                .map(entry -> CardReply.of(asked, entry))
                                .toList());
    }

    private static boolean isShown(PublishedCard.Entry entry) {
        return entry.isSpokenOf()
                && !(entry.finding().finding() == PublishedFinding.Kind.NO_INFORMATION
                        && entry.finding().proxies().isEmpty());
    }
}
