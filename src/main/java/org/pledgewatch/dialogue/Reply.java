package org.pledgewatch.dialogue;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.LocalizedText;

/// What a state says about a finding on it.
///
/// @param round in which it was sent
/// @param addresses of documents that are not in the catalogue
/// @param answer of the desk; null where there is none
public record Reply(
        long number,
        long round,
        AreaCode state,
        IndicatorId indicator,
        LocalizedText text,
        List<DocumentNumber> documents,
        List<String> addresses,
        ActorId author,
        Instant sentAt,
        @Nullable Answer answer) {
    /// What the desk answers.
    public record Answer(long number, LocalizedText text, ActorId author, Instant at) {}
}
