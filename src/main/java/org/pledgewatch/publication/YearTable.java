package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.ledger.Validity;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// Lays out an indicator by state and year.
final class YearTable {
    /// Beginnings and ends of states are entered from here on; earlier years would be tables of today's states.
    private static final int EARLIEST = 1989;

    private final int edition;
    private final Areas areas;
    private final Assessment assessment;
    private final Showing showing;
    private final Map<IndicatorId, Integer> firstYears = new HashMap<>();

    YearTable(
            int edition,
            Areas areas,
            Commitments commitments,
            Assessment assessment,
            InForce inForce,
            Showing showing) {
        this.edition = edition;
        this.areas = areas;
        this.assessment = assessment;
        this.showing = showing;
        for (Claim claim : inForce.claims()) {
            if (claim.subject() instanceof Subject.Area) {
                firstYears.merge(
                        claim.indicator().id(), beginning(claim.validity()).getYear(), Math::min);
            }
        }
        inForce.lists()
                .forEach(list ->
                        firstYears.merge(list.indicator().id(), list.asOf().getYear(), Math::min));
        for (Indicator indicator : commitments.indicators()) {
            if (indicator.isTreatyStatus()) {
                commitments
                        .instrument(Objects.requireNonNull(indicator.instrument()))
                        .map(Instrument::adopted)
                        .map(DateBounds::earliest)
                        .ifPresent(adopted -> firstYears.computeIfPresent(indicator.id(), (_, _) -> adopted.getYear()));
            }
        }
    }

    private static LocalDate beginning(Validity validity) {
        return switch (validity) {
            case Validity.Event(var on) -> on.earliest();
            case Validity.Span span -> span.from().earliest();
            case Validity.Observed(var during) -> during.earliest();
        };
    }

    /// The last day of each year from the first evidence on, and the given day for its own year. Where there is no
    /// evidence, that day alone.
    List<LocalDate> days(IndicatorId indicator, LocalDate until) {
        int first = Math.max(EARLIEST, firstYears.getOrDefault(indicator, until.getYear()));
        List<LocalDate> days = new ArrayList<>();
        for (int year = first; year < until.getYear(); year++) {
            days.add(LocalDate.of(year, 12, 31));
        }
        days.add(until);
        return List.copyOf(days);
    }

    PublishedYears of(Indicator indicator, Moment moment) {
        List<LocalDate> days = days(indicator.id(), moment.on());
        List<PublishedYears.Row> rows = areas.all().stream()
                .filter(area -> area.kind() == Area.Kind.STATE && days.stream().anyMatch(area::existsOn))
                .sorted(Comparator.comparing(Area::code))
                .map(area ->
                        new PublishedYears.Row(area.code(), runs(Subject.of(area.code()), indicator, days, moment)))
                .toList();
        return new PublishedYears(indicator.id(), moment, edition, days, rows);
    }

    private List<PublishedYears.Run> runs(Subject state, Indicator indicator, List<LocalDate> days, Moment moment) {
        List<PublishedYears.Run> runs = new ArrayList<>();
        @Nullable Finding[] findings = findings(state, indicator, days, moment);
        int from = 0;
        for (int day = 1; day <= findings.length; day++) {
            if (day == findings.length || !Objects.equals(findings[day], findings[from])) {
                Finding finding = findings[from];
                runs.add(new PublishedYears.Run(
                        from,
                        day,
                        finding == null
                                ? null
                                : showing.finding(
                                        state,
                                        indicator,
                                        new Moment(days.get(day - 1), moment.known()),
                                        finding,
                                        List.of())));
                from = day;
            }
        }
        return List.copyOf(runs);
    }

    private @Nullable Finding[] findings(Subject state, Indicator indicator, List<LocalDate> days, Moment moment) {
        if (moment.known() == null) {
            return assessment.findings(state, indicator, days.toArray(LocalDate[]::new));
        }
        @Nullable Finding[] findings = new Finding[days.size()];
        for (int day = 0; day < findings.length; day++) {
            findings[day] = assessment
                    .finding(state, indicator, new Moment(days.get(day), moment.known()))
                    .orElse(null);
        }
        return findings;
    }
}
