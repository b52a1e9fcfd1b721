package org.pledgewatch.dialogue;

import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// The desk answered a reply.
public record ReplyAnswered(long round, AreaCode state, IndicatorId indicator) {}
