package org.pledgewatch.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.ledger.Withdrawal;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Subject;

/// What the next edition would have that the last has not. Unpublished: only whoever may publish sees it.
///
/// @param last the newest edition; null where nothing is published yet
/// @param position how far the ledger reaches
/// @param today the day of an edition published now
/// @param kinds how many entries of which kind came since
/// @param batches entered since and in force
/// @param withdrawals made since
/// @param states how many states and other areas the new entries are about, and `indicators` how many questions
/// @param changed the findings that would be others, asked of today, by indicator and subject
/// @param replies sent by states since, and `answers` by the desk
public record WhatIsNew(
        @Nullable EditionRecord last,
        long position,
        LocalDate today,
        SortedMap<String, Long> kinds,
        List<NewBatch> batches,
        List<Withdrawal> withdrawals,
        int states,
        int indicators,
        List<Changed> changed,
        long replies,
        long answers) {
    /// @param documents that its claims cite
    public record NewBatch(int number, Instant enteredAt, int claims, List<DocumentNumber> documents) {}

    /// @param before null where there was no such question, or no edition
    public record Changed(
            Subject subject,
            IndicatorId indicator,
            @Nullable PublishedFinding before,
            PublishedFinding after) {}

    public long entries() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    public int lastNumber() {
        return last == null ? 0 : last.number();
    }
}
