package org.pledgewatch.api.sdmx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.pledgewatch.publication.Edition;
import org.pledgewatch.publication.PublishedFinding;
import org.pledgewatch.publication.PublishedIndicator;
import org.pledgewatch.publication.PublishedYears;
import org.pledgewatch.sdmx.Cube;
import org.pledgewatch.sdmx.Selection;
import org.pledgewatch.sdmx.Series;
import org.pledgewatch.sdmx.Series.Observation;

/// What an edition finds of every state, year by year: two series for each state and indicator, the lowest and the
/// highest level possible.
record FindingsCube(Edition edition) implements Cube {
    @Override
    public Stream<Series> series(Selection selection) {
        return Codes.indicators(edition)
                .filter(indicator -> selection.admits("INDICATOR", Codes.of(indicator)))
                .flatMap(indicator -> series(indicator, selection));
    }

    private Stream<Series> series(PublishedIndicator indicator, Selection selection) {
        PublishedYears years = edition.yearly(indicator.id(), edition.moment());
        return years.rows().stream()
                .filter(row -> selection.admits("REF_AREA", row.state().value()))
                .flatMap(row -> Stream.of(FixedCodes.LOW, FixedCodes.HIGH)
                        .filter(bound -> selection.admits("BOUND", bound))
                        .map(bound -> new Series(
                                List.of(FixedCodes.ANNUAL.id(), row.state().value(), Codes.of(indicator), bound),
                                List.of(Integer.toString(edition.record().number()), FixedCodes.UNIT_LEVEL, "0", "0"),
                                observations(indicator, years.days(), row, bound))));
    }

    private static List<Observation> observations(
            PublishedIndicator indicator, List<LocalDate> days, PublishedYears.Row row, String bound) {
        List<Observation> observations = new ArrayList<>();
        for (PublishedYears.Run run : row.runs()) {
            PublishedFinding finding = run.finding();
            for (int day = run.from(); finding != null && day < run.until(); day++) {
                observations.add(observation(indicator, days.get(day), finding, bound));
            }
        }
        return observations;
    }

    private static Observation observation(
            PublishedIndicator indicator, LocalDate day, PublishedFinding finding, String bound) {
        Integer rank = LevelBounds.of(finding, indicator)
                .map(bounds -> bound.equals(FixedCodes.LOW) ? bounds.low() : bounds.high())
                .orElse(null);
        LocalDate lastEvidence = finding.lastEvidence();
        return new Observation(
                Integer.toString(day.getYear()),
                rank == null ? null : rank.toString(),
                Arrays.asList(
                        status(finding),
                        day.toString(),
                        Codes.of(finding.finding()),
                        rank == null ? null : Codes.of(indicator.scale().get(rank)),
                        finding.stale() ? "Y" : "N",
                        lastEvidence == null ? null : lastEvidence.toString()));
    }

    private static String status(PublishedFinding finding) {
        return switch (finding.finding()) {
            case ESTABLISHED -> finding.stale() ? "U" : "A";
            case CONTESTED, UNDETERMINED -> "U";
            case NO_INFORMATION -> "O";
            case NOT_YET_ASSESSED -> "L";
            case NOT_APPLICABLE -> "M";
        };
    }
}
