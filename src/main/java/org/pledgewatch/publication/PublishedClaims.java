package org.pledgewatch.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// The claims of an edition in the order of their ids. What is asked of one subject, indicator or document costs as
/// much as there are claims on it, however many there are in all.
final class PublishedClaims {
    private final List<PublishedClaim> all;
    private final Map<Long, PublishedClaim> byId = new HashMap<>();
    private final Map<Subject, List<PublishedClaim>> bySubject;
    private final Map<IndicatorId, List<PublishedClaim>> byIndicator;
    private final Map<Integer, List<PublishedClaim>> byDocument;

    PublishedClaims(Collection<PublishedClaim> claims) {
        this.all = claims.stream()
                .sorted(Comparator.comparingLong(PublishedClaim::id))
                .toList();
        all.forEach(claim -> byId.put(claim.id(), claim));
        this.bySubject = filed(PublishedClaim::subject);
        this.byIndicator = filed(PublishedClaim::indicator);
        this.byDocument = filed(PublishedClaim::document);
    }

    private <K> Map<K, List<PublishedClaim>> filed(Function<PublishedClaim, K> heading) {
        return all.stream().collect(Collectors.groupingBy(heading));
    }

    Optional<PublishedClaim> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<PublishedClaim> matching(ClaimQuery query) {
        List<PublishedClaim> narrowest = shortest(
                under(bySubject, query.subject()),
                under(byIndicator, query.indicator()),
                under(byDocument, number(query.document())));
        return narrowest.subList(firstAfter(query.after(), narrowest), narrowest.size()).stream()
                .filter(claim -> query.subject() == null || claim.subject().equals(query.subject()))
                .filter(claim -> query.indicator() == null || claim.indicator().equals(query.indicator()))
                .filter(claim -> query.document() == null
                        || claim.document() == query.document().value())
                .limit(query.limit())
                .toList();
    }

    private static @Nullable Integer number(@Nullable DocumentNumber document) {
        return document == null ? null : document.value();
    }

    private <K> List<PublishedClaim> under(Map<K, List<PublishedClaim>> file, @Nullable K heading) {
        return heading == null ? all : file.getOrDefault(heading, List.of());
    }

    @SafeVarargs
    private static List<PublishedClaim> shortest(List<PublishedClaim>... lists) {
        return Stream.of(lists).min(Comparator.comparingInt(List::size)).orElseThrow();
    }

    private static int firstAfter(long id, List<PublishedClaim> claims) {
        int low = 0;
        int high = claims.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (claims.get(middle).id() > id) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
