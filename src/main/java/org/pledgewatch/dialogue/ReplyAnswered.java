package org.pledgewatch.dialogue;

import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// The desk answered a reply, or revised its answer: who listens may have heard of the reply before.
///
/// @param reply the one that is answered, by its number
public record ReplyAnswered(long round, AreaCode state, IndicatorId indicator, long reply) {}
