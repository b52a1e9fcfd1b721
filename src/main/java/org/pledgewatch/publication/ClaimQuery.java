package org.pledgewatch.publication;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// Which claims are asked for; null means any. Ordered by id, those after `after`.
public record ClaimQuery(
        @Nullable Subject subject,
        @Nullable IndicatorId indicator,
        @Nullable DocumentNumber document,
        long after,
        int limit) {}
