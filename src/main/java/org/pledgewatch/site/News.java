package org.pledgewatch.site;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.PublishedClaim;
import org.pledgewatch.publication.PublishedDocument;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;

/// What was entered last before the edition was published: the newest claims, those of one source and question
/// together.
public record News(List<Item> items) {
    private static final int NEWEST = 2_000;
    private static final int SHOWN = 5;

    /// @param says "358 claims on the status of …"
    public record Item(String says, String indicatorHref, String source, String href, String day) {}

    private record Topic(int document, IndicatorId indicator) {}

    static News of(Asked asked) {
        long after = Math.max(0, asked.edition().record().ledgerCount() - NEWEST);
        Map<Topic, List<PublishedClaim>> topics = new LinkedHashMap<>();
        for (PublishedClaim claim : asked.edition().claims(new ClaimQuery(null, null, null, after, NEWEST))) {
            topics.computeIfAbsent(new Topic(claim.document(), claim.indicator()), _ -> new java.util.ArrayList<>())
                    .add(claim);
        }
        return new News(topics.entrySet().stream()
                .sorted(Comparator.comparingLong(
                        topic -> -topic.getValue().getLast().id()))
                .limit(SHOWN)
                .map(topic -> item(asked, topic.getKey(), topic.getValue()))
                .toList());
    }

    private static Item item(Asked asked, Topic topic, List<PublishedClaim> claims) {
        String indicator = asked.edition()
                .indicator(topic.indicator())
                .map(PublishedIndicator::name)
                .orElse(topic.indicator().value());
        return new Item(
                asked.words().say("news.item", claims.size(), indicator),
                asked.to("/indicators/" + topic.indicator()),
                asked.edition()
                        .document(new DocumentNumber(topic.document()))
                        .map(PublishedDocument::title)
                        .orElse(String.valueOf(topic.document())),
                asked.to("/library/" + topic.document()),
                asked.words()
                        .say(
                                "claim.asserted",
                                asked.phrases().dated(claims.getLast().assertedOn())));
    }
}
