package org.pledgewatch.publication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.IndicatorId;

/// What a state replied to a finding on it, and what we answered.
///
/// @param language of the text (BCP 47)
/// @param documents numbers in the catalogue
/// @param addresses of documents that are not in it
/// @param answer in English; empty where there is none
public record PublishedReply(
        IndicatorId indicator,
        String language,
        String text,
        List<Integer> documents,
        List<String> addresses,
        Instant sentAt,
        String answer,
        @Nullable Instant answeredAt) {}
