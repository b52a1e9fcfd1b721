package org.pledgewatch.publication;

import java.util.List;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// A known disagreement between sources in our own list.
///
/// @param reference its case number, such as `C12`; several subjects and indicators may share one
/// @param kinds in what way the sources differ
/// @param settled why it is no contradiction, though numbers differ: `as-of-day`, `scope`, `content`, `unreliable`;
///     empty where the evidence alone decides
/// @param note what sources differ about, in our words
public record PublishedCase(
        String reference, Subject subject, IndicatorId indicator, List<String> kinds, String settled, String note) {}
