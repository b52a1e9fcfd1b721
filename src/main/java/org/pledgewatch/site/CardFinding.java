package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;

/// One question on a card, in short: the answer, since when, and the claims behind it by the numbers of their
/// documents, each a click from its passage.
///
/// @param kind law on paper, enforcement, service: never mixed
/// @param evidence for which day its newest sources speak, in words
/// @param cited those that count, then rivals, those not compared, near ones
/// @param reply what the state says to it; null where it says nothing
public record CardFinding(
        String anchor,
        String name,
        String href,
        String kind,
        Mark mark,
        String since,
        String evidence,
        List<Cited> cited,
        @Nullable CardReply reply) {

    /// @param says what these claims say, where it is not the answer; empty otherwise
    /// @param claims by the number of their document
    public record Cited(String says, List<Link> claims) {}

    static CardFinding of(Asked asked, PublishedCard.Entry entry) {
        PublishedFinding finding = entry.finding();
        PublishedIndicator indicator = entry.indicator();
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        return new CardFinding(
                anchor(indicator),
                indicator.name(),
                asked.to("/indicators/" + indicator.id()),
                phrases.worded("kind.", indicator.kind()),
                Mark.of(finding, indicator, phrases, words),
                entry.since() == null ? "" : phrases.since(entry.since()),
                finding.lastEvidence() == null ? "" : words.say("card.evidence", phrases.day(finding.lastEvidence())),
                cited(asked, finding, indicator),
                entry.reply() == null ? null : CardReply.of(asked, entry));
    }

    /// Where on a card a question is found.
    static String anchor(PublishedIndicator indicator) {
        return indicator.id().value().replace('.', '-');
    }

    private static List<Cited> cited(Asked asked, PublishedFinding finding, PublishedIndicator indicator) {
        List<Cited> cited = new ArrayList<>();
        add(
                cited,
                finding.finding() == PublishedFinding.Kind.CONTESTED ? "card.says" : "",
                finding.answers(),
                asked,
                indicator);
        if (finding.settlement() != null) {
            cited.add(new Cited(asked.words().say("card.settled", finding.settlement()), List.of()));
        }
        add(cited, "card.rival", finding.rivals(), asked, indicator);
        add(cited, "card.not-compared", finding.notCompared(), asked, indicator);
        add(cited, "card.near", finding.proxies(), asked, indicator);
        return cited;
    }

    private static void add(
            List<Cited> cited, String key, List<PublishedAnswer> answers, Asked asked, PublishedIndicator indicator) {
        answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> key.isEmpty()
                                ? ""
                                : asked.words().say(key, asked.phrases().answer(answer.answer(), indicator)),
                        LinkedHashMap::new,
                        Collectors.flatMapping(answer -> claims(asked, answer).stream(), Collectors.toList())))
                .forEach((says, claims) -> {
                    if (!claims.isEmpty()) {
                        cited.add(new Cited(says, claims.stream().distinct().toList()));
                    }
                });
    }

    private static List<Link> claims(Asked asked, PublishedAnswer answer) {
        return answer.claims().stream()
                .flatMap(claim -> asked.edition().claim(claim).stream())
                .map(claim -> link(asked, claim))
                .toList();
    }

    private static Link link(Asked asked, PublishedClaim claim) {
        return new Link(String.valueOf(claim.document()), asked.toClaim(claim.document(), claim.id()));
    }
}
