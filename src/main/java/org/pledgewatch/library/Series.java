package org.pledgewatch.library;

import org.pledgewatch.vocabulary.SeriesId;

/// Documents of one source that follow each other, the newest replacing the older.
///
/// @param covers whom the source covers, in plain words
/// @param assesses who assessed, in plain words
public record Series(
        SeriesId id,
        String title,
        String publisher,
        Authority authority,
        String covers,
        String assesses,
        String address,
        String note) {}
