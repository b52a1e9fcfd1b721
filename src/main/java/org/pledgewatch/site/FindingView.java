package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.pledgewatch.pages.Words;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;

/// A finding with everything behind it: answers, rivals, and the claims and passages that give them.
///
/// @param anchor where on its page it is found
/// @param since since when the answer holds, in words; empty where that is not known or no answer is
/// @param evidence for which day its newest sources speak, in words
/// @param sources how many claims and documents are behind it, in words
/// @param explanation what a silence or an old answer means; empty otherwise
public record FindingView(
        String anchor,
        String name,
        String href,
        Mark mark,
        String since,
        String evidence,
        String sources,
        String explanation,
        List<Part> parts) {

    /// Answers of one standing: those that count, rivals, those not compared, proxies.
    public record Part(String heading, List<Answered> answers) {}

    public record Answered(String says, List<ClaimView> claims) {}

    static FindingView of(Asked asked, PublishedFinding finding, PublishedIndicator indicator, SubjectName title) {
        Words words = asked.words();
        Phrases phrases = asked.phrases();
        return new FindingView(
                anchor(finding),
                title.name(),
                title.href(),
                Mark.of(finding, indicator, phrases, words),
                asked.edition().since(finding).map(asked.phrases()::since).orElse(""),
                finding.lastEvidence() == null
                        ? ""
                        : words.say("finding.evidence", phrases.day(finding.lastEvidence())),
                sources(asked, everything(finding).flatMap(answer -> answer.claims().stream())),
                explanation(asked, finding),
                parts(asked, finding, indicator));
    }

    /// The same with what else was said. Where nothing is found on the day, or only what was known last, that stands in
    /// the middle: each for its own day.
    FindingView withSaid(Asked asked, PublishedFinding finding, List<PublishedAnswer> said, PublishedIndicator of) {
        boolean holds = finding.finding() == PublishedFinding.Kind.CONTESTED
                || (finding.finding() == PublishedFinding.Kind.ESTABLISHED && !finding.stale());
        List<Part> more = new ArrayList<>(holds || said.isEmpty() ? parts : List.of());
        Set<Long> shown = claims(more).collect(Collectors.toSet());
        add(
                more,
                asked.words().say("part.said"),
                said.stream()
                        .filter(answer -> !shown.containsAll(answer.claims()))
                        .toList(),
                asked,
                of);
        String cited = sources(asked, claims(more));
        return holds || said.isEmpty()
                ? new FindingView(anchor, name, href, mark, since, evidence, cited, explanation, more)
                : new FindingView(
                        anchor,
                        name,
                        href,
                        new Mark("void", asked.words().say("mark.said", said.size()), 0),
                        "",
                        "",
                        cited,
                        "",
                        more);
    }

    private static Stream<Long> claims(List<Part> parts) {
        return parts.stream()
                .flatMap(part -> part.answers().stream())
                .flatMap(answered -> answered.claims().stream())
                .map(claim -> Long.valueOf(claim.number()));
    }

    /// The same with acts that sources date differently.
    FindingView withActs(Asked asked, List<PublishedAnswer> acts, PublishedIndicator indicator) {
        List<Part> more = new ArrayList<>(parts);
        add(more, asked.words().say("part.acts"), acts, asked, indicator);
        return new FindingView(anchor, name, href, mark, since, evidence, sources, explanation, more);
    }

    private static String anchor(PublishedFinding finding) {
        return finding.indicator().value().replace('.', '-')
                + "-"
                + finding.subject().text().replace(':', '-').replace('/', '-');
    }

    private static Stream<PublishedAnswer> everything(PublishedFinding finding) {
        return Stream.of(finding.answers(), finding.rivals(), finding.notCompared(), finding.proxies())
                .flatMap(List::stream);
    }

    private static String sources(Asked asked, Stream<Long> cited) {
        List<Long> claims = cited.distinct().toList();
        long documents = claims.stream()
                .map(asked.edition()::claim)
                .flatMap(Optional::stream)
                .mapToInt(claim -> claim.document())
                .distinct()
                .count();
        return claims.isEmpty() ? "" : asked.words().say("finding.sources", claims.size(), documents);
    }

    private static String explanation(Asked asked, PublishedFinding finding) {
        Words words = asked.words();
        String kind = "explained." + finding.finding().word();
        if (finding.stale() && finding.lastEvidence() != null) {
            return words.say("explained.stale", asked.phrases().day(finding.lastEvidence()));
        }
        return words.knows(kind) ? words.say(kind) : "";
    }

    private static List<Part> parts(Asked asked, PublishedFinding finding, PublishedIndicator indicator) {
        Words words = asked.words();
        List<Part> parts = new ArrayList<>();
        add(parts, words.say("part." + finding.finding().word()), finding.answers(), asked, indicator);
        if (finding.settlement() != null) {
            parts.add(new Part(words.say("part.settled"), List.of(new Answered(finding.settlement(), List.of()))));
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
        if (!answers.isEmpty()) {
            parts.add(new Part(
                    heading,
                    answers.stream()
                            .map(answer -> answered(asked, answer, indicator))
                            .toList()));
        }
    }

    private static Answered answered(Asked asked, PublishedAnswer answer, PublishedIndicator indicator) {
        return new Answered(
                asked.phrases().standing(asked.phrases().answer(answer.answer(), indicator)),
                answer.claims().stream()
                        .map(asked.edition()::claim)
                        .flatMap(Optional::stream)
                        .map(claim -> ClaimView.of(asked, claim))
                        .toList());
    }
}
