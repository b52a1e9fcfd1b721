package org.pledgewatch.dialogue;

import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// A state replied to a finding, or revised its reply.
///
/// @param reply its number
public record ReplySent(long round, AreaCode state, IndicatorId indicator, long reply) {}
