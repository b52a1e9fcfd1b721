package org.pledgewatch.commitments;

import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.InstrumentId;

/// A question asked of every subject of its universe, and how its answers are to be read.
///
/// @param scale the ordered answers; null where the answer is a number, a date or words
/// @param unit the unit of numbers answered, empty where there are none
/// @param instrument the treaty whose status this indicator follows, if it does
/// @param commitment the commitment it observes (`stockholm-1996/2.i.a`), empty if none
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
        String commitment,
        String guidance,
        String note) {

    public enum Universe {
        STATES,
        WORLD,
        EVENT,
        INSTRUMENT
    }

    public IndicatorId id() {
        return version.id();
    }

    /// Whether its answers are a treaty's status, read from acts by the treaty's own rules.
    public boolean isTreatyStatus() {
        return instrument != null && scale != null;
    }
}
