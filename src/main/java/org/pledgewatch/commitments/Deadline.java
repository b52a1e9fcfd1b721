package org.pledgewatch.commitments;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.DocumentNumber;

/// A day by which something was promised, as one source gives it.
///
/// @param bounds the days that "by then" may mean; null where the words name no day of their own
/// @param words a short description of ours: `by the year 2000`
/// @param verified whether somebody read it in the source
/// @param document the document it was read in, if there is a record of one
public record Deadline(
        @Nullable DateBounds bounds,
        String words,
        boolean verified,
        String source,
        @Nullable DocumentNumber document) {}
