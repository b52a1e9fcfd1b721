package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pledgewatch.publication.AnswerValue;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;

/// One question on a card, in short: the answer, since when, by how many sources; and the claims to unfold.
///
/// @param kind law on paper, enforcement, service: never mixed
/// @param near answers to a near question, in words; empty where there are none
/// @param rivals what other sources say, in words; empty where they do not differ
public record CardFinding(
        String anchor,
        String name,
        String href,
        String kind,
        Mark mark,
        String since,
        String evidence,
        String near,
        String rivals,
        String sources,
        List<Part> parts) {

    /// Claims of one standing: those that count, rivals, those not compared, near ones.
    public record Part(String heading, List<Said> claims) {}

    /// @param language of the words, where the answer is words; empty otherwise
    /// @param passage where in the document, its own term, and how it fits
    public record Said(String says, String language, String document, String href, String passage) {}

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
                finding.lastEvidence() == null ? "" : words.say("finding.evidence", phrases.day(finding.lastEvidence())),
                answers(asked, finding.proxies(), indicator)
                        .map(said -> words.say("card.near", said))
                        .orElse(""),
                answers(asked, finding.rivals(), indicator)
                        .map(said -> words.say("state.rivals", said))
                        .orElse(""),
                sources(asked, finding),
                parts(asked, finding, indicator));
    }

    /// Where on a card a question is found.
    static String anchor(PublishedIndicator indicator) {
        return indicator.id().value().replace('.', '-');
    }

    private static Optional<String> answers(Asked asked, List<PublishedAnswer> answers, PublishedIndicator indicator) {
        return answers.isEmpty()
                ? Optional.empty()
                : Optional.of(asked.phrases()
                        .either(answers.stream()
                                .map(answer -> asked.phrases().answer(answer.answer(), indicator))
                                .distinct()
                                .toList()));
    }

    private static List<PublishedClaim> claims(Asked asked, List<PublishedAnswer> answers) {
        return answers.stream()
                .flatMap(answer -> answer.claims().stream())
                .distinct()
                .flatMap(claim -> asked.edition().claim(claim).stream())
                .toList();
    }

    private static String sources(Asked asked, PublishedFinding finding) {
        List<PublishedClaim> claims =
                claims(asked, SourceList.everything(finding).toList());
        long documents =
                claims.stream().mapToInt(PublishedClaim::document).distinct().count();
        return claims.isEmpty() ? "" : asked.words().say("finding.sources", claims.size(), documents);
    }

    private static List<Part> parts(Asked asked, PublishedFinding finding, PublishedIndicator indicator) {
        Words words = asked.words();
        List<Part> parts = new ArrayList<>();
        add(parts, "", finding.answers(), asked, indicator);
        if (finding.settlement() != null) {
            parts.add(new Part(
                    words.say("part.settled"), List.of(new Said(finding.settlement(), "", "", "", ""))));
        }
        add(parts, words.say("part.rivals"), finding.rivals(), asked, indicator);
        add(parts, words.say("part.not-compared"), finding.notCompared(), asked, indicator);
        add(parts, words.say("part.proxies"), finding.proxies(), asked, indicator);
        return parts;
    }

    private static void add(
            List<Part> parts,
            String heading,
            List<PublishedAnswer> answers,
            Asked asked,
            PublishedIndicator indicator) {
        List<Said> said = claims(asked, answers).stream()
                .map(claim -> said(asked, claim, indicator))
                .toList();
        if (!said.isEmpty()) {
            parts.add(new Part(heading, said));
        }
    }

    private static Said said(Asked asked, PublishedClaim claim, PublishedIndicator indicator) {
        Words words = asked.words();
        List<String> passage = new ArrayList<>();
        passage.add(claim.locator());
        if (claim.quotedTerm() != null) {
            passage.add(words.say("card.quoted", claim.quotedTerm()));
        }
        if (!claim.fit().equals("exact")) {
            passage.add(asked.phrases().worded("fit.", claim.fit()));
        }
        return new Said(
                asked.phrases().standing(ClaimView.says(asked.phrases(), claim, indicator)),
                claim.answer() instanceof AnswerValue.OfWords spoken ? spoken.language() : "",
                words.say("claim.document", String.valueOf(claim.document())),
                asked.toClaim(claim.document(), claim.id()),
                String.join("; ", passage.stream().filter(text -> !text.isEmpty()).toList()));
    }
}
