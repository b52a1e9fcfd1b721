package org.pledgewatch.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.IndicatorId;

/// A document's record, and what we read in it.
///
/// @param first the address of the first claims; empty where these are they
/// @param next the address of the further claims; empty at the end
public record DocumentPage(
        Frame frame,
        String number,
        String title,
        String language,
        String summary,
        List<DocumentFact> facts,
        List<Topic> topics,
        KnownCases cases,
        String first,
        String next) {
    private static final int A_PAGE = 200;

    public record Topic(String indicator, String href, List<Row> rows) {}

    public record Row(
            String anchor, String number, String subject, String href, String says, String passage, String quoted) {}

    static DocumentPage of(Asked asked, PublishedDocument document, long after) {
        List<PublishedClaim> claims =
                asked.edition().claims(new ClaimQuery(null, null, document.number(), after, A_PAGE + 1));
        List<PublishedClaim> shown = claims.stream().limit(A_PAGE).toList();
        return new DocumentPage(
                Frame.of(asked, "/library", document.title(), document.summary())
                        .withData(asked),
                document.number().toString(),
                document.title(),
                document.language(),
                document.summary(),
                DocumentFact.of(asked, document),
                topics(asked, shown),
                cases(asked, document),
                after == 0 ? "" : asked.to("/library/" + document.number()),
                claims.size() > A_PAGE
                        ? asked.to("/library/" + document.number() + "?after="
                                + shown.getLast().id())
                        : "");
    }

    /// The cases in which the document is one of the sources.
    private static KnownCases cases(Asked asked, PublishedDocument document) {
        Set<List<Object>> spokenOf =
                asked.edition().claims(new ClaimQuery(null, null, document.number(), 0, Integer.MAX_VALUE)).stream()
                        .map(claim -> List.<Object>of(claim.subject(), claim.indicator()))
                        .collect(Collectors.toSet());
        return KnownCases.of(asked, known -> spokenOf.contains(List.<Object>of(known.subject(), known.indicator())));
    }

    private static List<Topic> topics(Asked asked, List<PublishedClaim> claims) {
        Map<IndicatorId, List<PublishedClaim>> byIndicator = new LinkedHashMap<>();
        claims.forEach(claim -> byIndicator
                .computeIfAbsent(claim.indicator(), _ -> new ArrayList<>())
                .add(claim));
        return byIndicator.entrySet().stream()
                .flatMap(entry -> asked.edition().indicator(entry.getKey()).stream()
                        .map(indicator -> topic(asked, indicator, entry.getValue())))
                .toList();
    }

    private static Topic topic(Asked asked, PublishedIndicator indicator, List<PublishedClaim> claims) {
        return new Topic(
                indicator.name(),
                asked.to("/indicators/" + indicator.id()),
                claims.stream().map(claim -> row(asked, indicator, claim)).toList());
    }

    private static Row row(Asked asked, PublishedIndicator indicator, PublishedClaim claim) {
        SubjectName subject = SubjectName.of(asked, claim.subject());
        Phrases phrases = asked.phrases();
        return new Row(
                "c" + claim.id(),
                String.valueOf(claim.id()),
                subject.name(),
                subject.href(),
                phrases.standing(ClaimView.says(phrases, claim, indicator)),
                claim.locator(),
                claim.quotedTerm() == null ? "" : claim.quotedTerm());
    }
}
