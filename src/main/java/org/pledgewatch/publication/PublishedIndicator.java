package org.pledgewatch.publication;

import java.util.List;
import org.pledgewatch.vocabulary.CommitmentId;
import org.pledgewatch.vocabulary.IndicatorId;

/// An indicator as it is shown. `scale` is empty where answers are numbers, dates or words, lowest level first.
///
/// @param universe `states`, `world`, `event` or `instrument`
/// @param commitments those it observes
/// @param fulfilledAt the level at which these are fulfilled; empty where answers are no levels
/// @param persistence in data form: `until-changed`, `shelf-life:5`, `period-only`
public record PublishedIndicator(
        IndicatorId id,
        int version,
        String agendaArea,
        String kind,
        String name,
        String question,
        List<Level> scale,
        String unit,
        String persistence,
        String authorityOrder,
        String universe,
        String instrument,
        List<CommitmentId> commitments,
        String guidance,
        String note,
        String fulfilledAt) {

    public record Level(String code, String name, String meaning) {}
}
