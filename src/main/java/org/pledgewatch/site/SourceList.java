package org.pledgewatch.site;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pledgewatch.publication.PublishedAnswer;
import org.pledgewatch.publication.PublishedCard;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.vocabulary.DocumentNumber;

/// The documents behind a page, each once: whom it covers, who judged, and how much of it is shown.
public record SourceList(List<Source> sources) {

    /// @param covers whom the series it belongs to covers
    /// @param assessors who judged, by its claims on the page; by its series where these do not say
    public record Source(
            String number, String title, String href, String kind, String covers, String assessors, String claims) {}

    static SourceList of(Asked asked, List<PublishedCard> cards) {
        TreeMap<Integer, List<PublishedClaim>> byDocument = new TreeMap<>();
        cards.stream()
                .flatMap(card -> Stream.concat(claims(asked, card), card.acts().stream()))
                .distinct()
                .sorted(Comparator.comparingLong(PublishedClaim::id))
                .forEach(claim -> byDocument
                        .computeIfAbsent(claim.document(), _ -> new java.util.ArrayList<>())
                        .add(claim));
        return new SourceList(byDocument.entrySet().stream()
                .flatMap(entry -> asked.edition().document(new DocumentNumber(entry.getKey())).stream()
                        .map(document -> source(asked, document, entry.getValue())))
                .toList());
    }

    private static Stream<PublishedClaim> claims(Asked asked, PublishedCard card) {
        return card.entries().stream()
                .map(PublishedCard.Entry::finding)
                .flatMap(SourceList::everything)
                .flatMap(answer -> answer.claims().stream())
                .flatMap(claim -> asked.edition().claim(claim).stream());
    }

    /// All that is said under a finding, decisive or not.
    static Stream<PublishedAnswer> everything(PublishedFinding finding) {
        return Stream.of(finding.answers(), finding.rivals(), finding.notCompared(), finding.proxies())
                .flatMap(List::stream);
    }

    private static Source source(Asked asked, PublishedDocument document, List<PublishedClaim> claims) {
        Set<String> assessors = new TreeSet<>();
        claims.stream()
                .map(PublishedClaim::assessor)
                .filter(assessor -> !assessor.isEmpty())
                .forEach(assessors::add);
        return new Source(
                document.number().toString(),
                document.title(),
                asked.to("/library/" + document.number()),
                asked.phrases().worded("authority.", document.series().authority()),
                document.series().covers(),
                assessors.isEmpty() ? document.series().assesses() : String.join("; ", assessors),
                asked.phrases().number(claims.size()));
    }
}
