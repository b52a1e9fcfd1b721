package org.pledgewatch.ledger;

import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.IndicatorVersion;

/// What two people coded of one passage, the second without seeing the first.
///
/// @param unit what they read; readings of the same passage by further people have the same number
/// @param first `level:yes`, `nothing-found` or `not-applicable`, by the author
public record SecondReading(
        long unit, IndicatorVersion indicator, String first, String second, ActorId author, ActorId reader) {}
