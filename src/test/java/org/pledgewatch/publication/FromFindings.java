package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// Years and silences worked out the long way, finding by finding: for editions written by hand, and to check the short
/// way against.
public final class FromFindings {
    private FromFindings() {}

    public static PublishedYears years(Edition edition, IndicatorId indicator, Moment moment) {
        List<LocalDate> days = edition.years(indicator, moment.on());
        return new PublishedYears(
                indicator,
                moment,
                edition.record().number(),
                days,
                edition.areas().stream()
                        .filter(area ->
                                area.kind().equals("state") && days.stream().anyMatch(area::existsOn))
                        .sorted(Comparator.comparing(PublishedArea::code))
                        .map(area -> new PublishedYears.Row(
                                area.code(), runs(edition, area.code(), indicator, days, moment.known())))
                        .toList());
    }

    private static List<PublishedYears.Run> runs(
            Edition edition, AreaCode state, IndicatorId indicator, List<LocalDate> days, @Nullable LocalDate known) {
        List<PublishedYears.Run> runs = new ArrayList<>();
        for (int day = 0; day < days.size(); day++) {
            PublishedFinding finding = edition.finding(Subject.of(state), indicator, new Moment(days.get(day), known))
                    .map(FromFindings::withoutProxies)
                    .orElse(null);
            PublishedYears.Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && isSame(last.finding(), finding)) {
                runs.set(runs.size() - 1, new PublishedYears.Run(last.from(), day + 1, finding));
            } else {
                runs.add(new PublishedYears.Run(day, day + 1, finding));
            }
        }
        return runs;
    }

    private static boolean isSame(@Nullable PublishedFinding one, @Nullable PublishedFinding other) {
        return one == null || other == null ? one == other : one.equals(at(other, one.moment()));
    }

    private static PublishedFinding at(PublishedFinding finding, Moment moment) {
        return new PublishedFinding(
                finding.subject(),
                finding.indicator(),
                moment,
                finding.edition(),
                finding.finding(),
                finding.stale(),
                finding.lastEvidence(),
                finding.answers(),
                finding.rivals(),
                finding.notCompared(),
                finding.proxies(),
                finding.settlement(),
                finding.rule());
    }

    private static PublishedFinding withoutProxies(PublishedFinding finding) {
        return new PublishedFinding(
                finding.subject(),
                finding.indicator(),
                finding.moment(),
                finding.edition(),
                finding.finding(),
                finding.stale(),
                finding.lastEvidence(),
                finding.answers(),
                finding.rivals(),
                finding.notCompared(),
                List.of(),
                finding.settlement(),
                finding.rule());
    }

    public static PublishedSilences silences(Edition edition, SilenceQuery query) {
        List<AreaCode> members = query.grouping() == null
                ? List.of()
                : edition.membersOn(query.grouping(), query.moment().on());
        return new PublishedSilences(
                query.moment(),
                edition.record().number(),
                edition.indicators().stream()
                        .filter(indicator -> indicator.universe().equals("states"))
                        .filter(indicator ->
                                query.indicator() == null || indicator.id().equals(query.indicator()))
                        .filter(indicator -> query.agendaArea() == null
                                || indicator.agendaArea().equals(query.agendaArea()))
                        .sorted(Comparator.comparing(indicator -> indicator.id().value()))
                        .flatMap(indicator -> edition.findings(indicator.id(), query.moment()).stream())
                        .map(finding -> cell(edition, finding))
                        .filter(cell -> query.grouping() == null || members.contains(cell.state()))
                        .toList());
    }

    private static PublishedSilences.Cell cell(Edition edition, PublishedFinding finding) {
        PublishedSilences.Kind kind = finding.stale()
                ? PublishedSilences.Kind.STALE
                : PublishedSilences.Kind.valueOf(finding.finding().name());
        List<PublishedClaim> claims = finding.answers().stream()
                .flatMap(answer -> answer.claims().stream())
                .map(edition::claim)
                .flatMap(Optional::stream)
                .toList();
        LocalDate heard = claims.stream()
                .map(claim -> DateBounds.parse(claim.assertedOn()).orElseThrow().latest())
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new PublishedSilences.Cell(
                ((Subject.Area) finding.subject()).code(),
                finding.indicator(),
                kind,
                finding.lastEvidence() == null ? heard : finding.lastEvidence(),
                kind == PublishedSilences.Kind.STALE
                        ? claims.stream()
                                .map(PublishedClaim::series)
                                .distinct()
                                .sorted()
                                .map(SeriesId::new)
                                .toList()
                        : List.of());
    }
}
