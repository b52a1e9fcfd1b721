package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.assessment.Assessment;
import org.pledgewatch.assessment.Finding;
import org.pledgewatch.assessment.Support;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.publication.PublishedSilences.Cell;
import org.pledgewatch.publication.PublishedSilences.Kind;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// Goes through all states and all questions asked of them, and notes what is not known.
final class SilenceTable {
    private final int edition;
    private final Areas areas;
    private final Commitments commitments;
    private final Assessment assessment;
    private final Function<ClaimId, @Nullable Source> sources;

    /// Who said a claim, and the latest day for which they speak.
    record Source(SeriesId series, LocalDate speaksFor) {}

    /// @param sources by claim; null for a claim that is not in force
    SilenceTable(
            int edition,
            Areas areas,
            Commitments commitments,
            Assessment assessment,
            Function<ClaimId, @Nullable Source> sources) {
        this.edition = edition;
        this.areas = areas;
        this.commitments = commitments;
        this.assessment = assessment;
        this.sources = sources;
    }

    PublishedSilences at(Moment moment) {
        List<AreaCode> states =
                areas.statesOn(moment.on()).stream().map(Area::code).sorted().toList();
        Map<List<SeriesId>, List<SeriesId>> alike = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        commitments.indicators().stream()
                .filter(indicator -> indicator.universe() == Indicator.Universe.STATES)
                .sorted(Comparator.comparing(indicator -> indicator.id().value()))
                .forEach(indicator -> states.forEach(state -> assessment
                        .finding(Subject.of(state), indicator, moment)
                        .map(finding -> cell(state, indicator, finding, alike))
                        .ifPresent(cells::add)));
        return new PublishedSilences(moment, edition, List.copyOf(cells));
    }

    private Cell cell(AreaCode state, Indicator indicator, Finding finding, Map<List<SeriesId>, List<SeriesId>> alike) {
        return switch (finding) {
            case Finding.Established known ->
                cell(
                        state,
                        indicator,
                        Kind.ESTABLISHED,
                        known.stale(),
                        known.lastEvidence(),
                        Stream.of(known.answer()),
                        alike);
            case Finding.Contested dispute ->
                cell(
                        state,
                        indicator,
                        Kind.CONTESTED,
                        dispute.stale(),
                        dispute.lastEvidence(),
                        dispute.answers().stream(),
                        alike);
            case Finding.Undetermined open ->
                cell(
                        state,
                        indicator,
                        Kind.UNDETERMINED,
                        open.stale(),
                        open.lastEvidence(),
                        open.possible().stream(),
                        alike);
            case Finding.NoInformation(var claims) ->
                new Cell(state, indicator.id(), Kind.NO_INFORMATION, lastOf(claims), List.of());
            case Finding.NotApplicable none ->
                new Cell(state, indicator.id(), Kind.NOT_APPLICABLE, lastOf(none.claims()), List.of());
            case Finding.NotYetAssessed() -> new Cell(state, indicator.id(), Kind.NOT_YET_ASSESSED, null, List.of());
        };
    }

    /// @param alike equal lists of series, so that each is kept once
    private Cell cell(
            AreaCode state,
            Indicator indicator,
            Kind kind,
            boolean stale,
            LocalDate lastEvidence,
            Stream<Support> answers,
            Map<List<SeriesId>, List<SeriesId>> alike) {
        if (!stale) {
            return new Cell(state, indicator.id(), kind, lastEvidence, List.of());
        }
        List<SeriesId> series = answers.flatMap(answer -> answer.claims().stream())
                .map(sources)
                .filter(Objects::nonNull)
                .map(Source::series)
                .distinct()
                .sorted(Comparator.comparing(SeriesId::value))
                .toList();
        return new Cell(
                state, indicator.id(), Kind.STALE, lastEvidence, alike.computeIfAbsent(series, Function.identity()));
    }

    private @Nullable LocalDate lastOf(List<ClaimId> claims) {
        return claims.stream()
                .map(sources)
                .filter(Objects::nonNull)
                .map(Source::speaksFor)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
