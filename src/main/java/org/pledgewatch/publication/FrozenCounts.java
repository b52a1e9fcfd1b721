package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Count;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.Groupings;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// The counts of one edition, made when asked, beside what sources count themselves.
final class FrozenCounts {
    private final int edition;
    private final Areas areas;
    private final Groupings groupings;
    private final Assessment assessment;
    private final ClaimIndex claims;
    private final Recent<Counted, Map<String, Count>> recent = new Recent<>(2_048);

    private record Counted(IndicatorId indicator, Moment moment, Population population) {}

    FrozenCounts(int edition, Areas areas, Groupings groupings, Assessment assessment, ClaimIndex claims) {
        this.edition = edition;
        this.areas = areas;
        this.groupings = groupings;
        this.assessment = assessment;
        this.claims = claims;
    }

    PublishedCount count(Indicator indicator, String level, Moment moment, Population population) {
        Count count = recent.get(
                        new Counted(indicator.id(), moment, population),
                        _ -> assessment.counts(indicator, moment, subjects(population, moment.on())))
                .get(level);
        if (count == null) {
            throw new IllegalArgumentException(indicator.id() + " has no level " + level);
        }
        return new PublishedCount(
                indicator.id(),
                level,
                moment,
                population,
                edition,
                count.low(),
                count.high(),
                count.below(),
                count.contested(),
                count.unknown(),
                count.of(),
                reported(indicator, moment, population));
    }

    private List<Subject> subjects(Population population, LocalDate day) {
        return switch (population) {
            case Population.States() ->
                areas.statesOn(day).stream()
                        .map(area -> Subject.of(area.code()))
                        .toList();
            case Population.MembersOf(var grouping) ->
                groupings.membersOn(grouping, day).stream()
                        .filter(this::isState)
                        .map(Subject::of)
                        .toList();
        };
    }

    private boolean isState(AreaCode code) {
        return areas.find(code).map(area -> area.kind() == Area.Kind.STATE).orElse(false);
    }

    /// What sources count themselves, of the world or the grouping asked for.
    private List<PublishedCount.ReportedCount> reported(Indicator indicator, Moment moment, Population population) {
        Subject whole = switch (population) {
            case Population.States() -> new Subject.World();
            case Population.MembersOf(var grouping) -> new Subject.Grouping(grouping);
        };
        List<PublishedCount.ReportedCount> reported = new ArrayList<>();
        for (PublishedClaim claim : claims.find(new ClaimQuery(whole, indicator.id(), null, 0, Integer.MAX_VALUE))) {
            if (claim.answer() instanceof AnswerValue.OfQuantity quantity && claim.isKnownBy(moment)) {
                reported.add(
                        new PublishedCount.ReportedCount(quantity, claim.assertedOn(), claim.document(), claim.id()));
            }
        }
        return reported;
    }
}
