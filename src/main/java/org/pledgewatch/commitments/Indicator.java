package org.pledgewatch.commitments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.InstrumentId;

/// A question asked of every subject of its universe, and how its answers are to be read.
///
/// @param scale the ordered answers; null where the answer is a number, a date or words
/// @param unit the unit of numbers answered, empty where there are none
/// @param instrument the treaty whose status this indicator follows, if it does
/// @param commitments the commitments it observes
/// @param fulfilledAt the level at which these are fulfilled, empty for the highest
public record Indicator(
        IndicatorVersion version,
        String agendaArea,
        String kind,
        String name,
        String question,
        @Nullable Scale scale,
        String unit,
        Persistence persistence,
        AuthorityOrder authorityOrder,
        Universe universe,
        @Nullable InstrumentId instrument,
        List<CommitmentId> commitments,
        String guidance,
        String note,
        String fulfilledAt) {

    public Indicator {
        commitments = List.copyOf(commitments);
        if (!fulfilledAt.isEmpty() && (scale == null || !scale.has(fulfilledAt))) {
            throw new IllegalArgumentException(version.id() + " is fulfilled at a level it has not: " + fulfilledAt);
        }
    }

    public enum Universe {
        STATES,
        WORLD,
        EVENT,
        INSTRUMENT
    }

    public IndicatorId id() {
        return version.id();
    }

    /// The level from which on the commitments it observes are fulfilled; empty where its answers are no levels.
    public Optional<String> fulfilment() {
        if (scale == null) {
            return Optional.empty();
        }
        return Optional.of(
                fulfilledAt.isEmpty() ? scale.levels().get(scale.top()).code() : fulfilledAt);
    }

    /// Whether its answers are a treaty's status, read from acts by the treaty's own rules.
    public boolean isTreatyStatus() {
        return instrument != null && scale != null;
    }
}
