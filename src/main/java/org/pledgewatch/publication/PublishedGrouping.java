package org.pledgewatch.publication;

import org.pledgewatch.vocabulary.GroupingCode;

/// A grouping as it is shown.
public record PublishedGrouping(GroupingCode code, String kind, String name, String note, String source) {}
