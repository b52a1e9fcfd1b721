package org.pledgewatch.library;

import java.util.List;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;

/// A catalogue record; the document itself is not held here.
///
/// @param date the document's own date, or the day as of which it speaks
/// @param versionOf the instrument this is a copy of, empty if it is none
/// @param version which copy it is (`English copy`)
/// @param summary in our words
/// @param source where the record's facts were read
/// @param availability how it can be read: `online`, `copy-held` and the like
/// @param related records of documents that belong with it, whichever of the two says so
public record Document(
        DocumentNumber number,
        SeriesId series,
        DateBounds date,
        String title,
        String author,
        String publisher,
        String language,
        String rights,
        String types,
        String keywords,
        String address,
        String retrieved,
        String versionOf,
        String version,
        String summary,
        String source,
        String availability,
        List<DocumentNumber> related) {}
