package org.pledgewatch.publication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// The claims of an edition in the order in which they were entered, also by what they are about and by who says so: a
/// page about one state reads that state's claims, however many others there are.
final class ClaimIndex {
    private final List<PublishedClaim> all;
    private final Map<Subject, List<PublishedClaim>> bySubject = new HashMap<>();
    private final Map<IndicatorId, List<PublishedClaim>> byIndicator = new HashMap<>();
    private final Map<Integer, List<PublishedClaim>> byDocument = new HashMap<>();

    ClaimIndex(Stream<PublishedClaim> claims) {
        all = claims.sorted(Comparator.comparingLong(PublishedClaim::id)).toList();
        for (PublishedClaim claim : all) {
            bySubject.computeIfAbsent(claim.subject(), _ -> new ArrayList<>()).add(claim);
            byIndicator
                    .computeIfAbsent(claim.indicator(), _ -> new ArrayList<>())
                    .add(claim);
            byDocument.computeIfAbsent(claim.document(), _ -> new ArrayList<>()).add(claim);
        }
    }

    Optional<PublishedClaim> find(long id) {
        return after(id - 1, all).stream().findFirst().filter(claim -> claim.id() == id);
    }

    List<PublishedClaim> find(ClaimQuery query) {
        return after(query.after(), fewest(query)).stream()
                .filter(claim -> query.subject() == null || claim.subject().equals(query.subject()))
                .filter(claim -> query.indicator() == null || claim.indicator().equals(query.indicator()))
                .filter(claim -> query.document() == null
                        || claim.document() == query.document().value())
                .limit(query.limit())
                .toList();
    }

    /// Of the parts that hold every answer, the smallest.
    private List<PublishedClaim> fewest(ClaimQuery query) {
        return Stream.of(
                        all,
                        query.subject() == null ? all : bySubject.getOrDefault(query.subject(), List.of()),
                        query.indicator() == null ? all : byIndicator.getOrDefault(query.indicator(), List.of()),
                        query.document() == null
                                ? all
                                : byDocument.getOrDefault(query.document().value(), List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(all);
    }

    private static List<PublishedClaim> after(long id, List<PublishedClaim> claims) {
        int low = 0;
        int high = claims.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (claims.get(middle).id() <= id) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return claims.subList(low, claims.size());
    }
}
