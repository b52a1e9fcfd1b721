package org.pledgewatch.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// A claim as it is shown. Day bounds are in their written form (`1998`, `2002-09-19`, `1999-06-17..2020-08-04`).
///
/// @param id number of the ledger entry that entered it
/// @param validity `event`, `span` or `observed`
/// @param from for an event or observation its bounds, for a span the bounds of its beginning
/// @param until the bounds of a span's end; null where open or no span
public record PublishedClaim(
        long id,
        Subject subject,
        IndicatorId indicator,
        int indicatorVersion,
        AnswerValue answer,
        String validity,
        String from,
        @Nullable String until,
        String assertedOn,
        int document,
        String series,
        String authority,
        String locator,
        @Nullable String quotedTerm,
        String assessor,
        String fit,
        int batch) {
    /// Whether what its source says could be known by the moment's day.
    boolean isKnownBy(Moment moment) {
        LocalDate known = moment.known();
        return known == null
                || DateBounds.parse(assertedOn)
                        .map(asserted -> !asserted.latest().isAfter(known))
                        .orElse(false);
    }
}
