package org.pledgewatch.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.pledgewatch.publication.ClaimQuery;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedClaim;

/// The claims a question asks for, in order of their ids.
record ClaimList(Edition edition, ClaimQuery query) {
    static final int BATCH = 1_000;

    static ClaimList of(Question question, Optional<Place> after) {
        return new ClaimList(
                question.edition(),
                new ClaimQuery(
                        question.subject().orElse(null),
                        question.indicator().map(indicator -> indicator.id()).orElse(null),
                        question.document().orElse(null),
                        after.map(ClaimList::id).orElse(0L),
                        BATCH));
    }

    private static long id(Place place) {
        try {
            return Long.parseLong(place.value());
        } catch (NumberFormatException malformed) {
            throw Parameters.malformed("after", place.written(), "taken from the \"next\" address of this list");
        }
    }

    Shown.Listing<PublishedClaim> listing() {
        return new Shown.Listing<>(all(edition, query), claim -> Long.toString(claim.id()), ClaimForm.in(edition));
    }

    /// Read a batch at a time, however many there are.
    static Stream<PublishedClaim> all(Edition edition, ClaimQuery query) {
        return Stream.iterate(
                        edition.claims(query),
                        batch -> !batch.isEmpty(),
                        batch -> batch.size() < query.limit()
                                ? List.<PublishedClaim>of()
                                : edition.claims(new ClaimQuery(
                                        query.subject(),
                                        query.indicator(),
                                        query.document(),
                                        batch.getLast().id(),
                                        query.limit())))
                .flatMap(List::stream);
    }
}
