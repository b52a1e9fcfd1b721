package org.pledgewatch.publication;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.GroupingCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;

/// Of which states and indicators it is asked what is not known; null is all.
public record SilenceQuery(
        Moment moment,
        @Nullable IndicatorId indicator,
        @Nullable String agendaArea,
        @Nullable GroupingCode grouping) {}
