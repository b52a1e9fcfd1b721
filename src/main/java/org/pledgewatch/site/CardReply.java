package org.pledgewatch.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedReply;

/// What a state says to a finding on it, and what we answered.
///
/// @param question the name of the question
/// @param href where on the card the finding is
/// @param heading who replied and when
/// @param named documents and addresses it names
/// @param answered when we answered; empty where we did not
public record CardReply(
        String question,
        String href,
        String heading,
        String language,
        String text,
        List<Link> named,
        String answered,
        String answer) {
    static CardReply of(Asked asked, PublishedCard.Entry entry) {
        PublishedReply reply = Objects.requireNonNull(entry.reply(), "asked for a reply where there is none");
        Instant answeredAt = reply.answeredAt();
        return new CardReply(
                entry.indicator().name(),
                "#" + CardFinding.anchor(entry.indicator()),
                asked.words().say("replied.on", asked.phrases().day(day(reply.sentAt()))),
                reply.language(),
                reply.text(),
                Stream.concat(
                                reply.documents().stream()
                                        .map(number -> new Link(
                                                asked.words().say("claim.document", String.valueOf(number)),
                                                asked.to("/library/" + number))),
                                reply.addresses().stream().map(address -> new Link(address, address)))
                        .toList(),
                answeredAt == null
                        ? ""
                        : asked.words().say("replied.answered", asked.phrases().day(day(answeredAt))),
                reply.answer());
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }
}
