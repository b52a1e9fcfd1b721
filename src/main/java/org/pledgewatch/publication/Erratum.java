package org.pledgewatch.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// That something in published editions was wrong: claims they rest on were taken back.
///
/// @param entry number of the ledger entry that takes them back
/// @param batch that was taken back as a whole; null where single claims were
/// @param single numbers of the claims taken back one by one; empty where a batch was
/// @param reason what was wrong
/// @param claims how many claims and complete lists
/// @param editions that rest on them, the oldest first
/// @param changed what the newest of these would find otherwise without them
public record Erratum(
        long entry,
        Instant at,
        @Nullable Integer batch,
        List<Long> single,
        String reason,
        int claims,
        List<Integer> editions,
        List<Changed> changed) {
    /// The questions on one subject that have another answer.
    public record Changed(Subject subject, List<IndicatorId> indicators) {}
}
