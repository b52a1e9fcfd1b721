package org.pledgewatch.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// The claims of an edition, also by what they are about and by who says so: a page about one state reads that state's
/// claims, however many others there are.
final class ClaimIndex {
    private static final NavigableMap<Long, PublishedClaim> NONE = new TreeMap<>();

    private final NavigableMap<Long, PublishedClaim> all = new TreeMap<>();
    private final Map<Subject, NavigableMap<Long, PublishedClaim>> bySubject = new HashMap<>();
    private final Map<IndicatorId, NavigableMap<Long, PublishedClaim>> byIndicator = new HashMap<>();
    private final Map<Integer, NavigableMap<Long, PublishedClaim>> byDocument = new HashMap<>();

    void add(PublishedClaim claim) {
        all.put(claim.id(), claim);
        bySubject.computeIfAbsent(claim.subject(), _ -> new TreeMap<>()).put(claim.id(), claim);
        byIndicator.computeIfAbsent(claim.indicator(), _ -> new TreeMap<>()).put(claim.id(), claim);
        byDocument.computeIfAbsent(claim.document(), _ -> new TreeMap<>()).put(claim.id(), claim);
    }

    Optional<PublishedClaim> find(long id) {
        return Optional.ofNullable(all.get(id));
    }

    Collection<PublishedClaim> on(IndicatorId indicator) {
        return byIndicator.getOrDefault(indicator, NONE).values();
    }

    List<PublishedClaim> find(ClaimQuery query) {
        return fewest(query).tailMap(query.after(), false).values().stream()
                .filter(claim -> query.subject() == null || claim.subject().equals(query.subject()))
                .filter(claim -> query.indicator() == null || claim.indicator().equals(query.indicator()))
                .filter(claim -> query.document() == null
                        || claim.document() == query.document().value())
                .limit(query.limit())
                .toList();
    }

    /// Of the parts that hold every answer, the smallest.
    private NavigableMap<Long, PublishedClaim> fewest(ClaimQuery query) {
        return Stream.of(
                        all,
                        query.subject() == null ? all : bySubject.getOrDefault(query.subject(), NONE),
                        query.indicator() == null ? all : byIndicator.getOrDefault(query.indicator(), NONE),
                        query.document() == null
                                ? all
                                : byDocument.getOrDefault(query.document().value(), NONE))
                .min(Comparator.comparingInt(Map::size))
                .orElse(all);
    }
}
