package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.library.Series;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.DocumentNumber;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// The claims on one indicator, known by some day, ready to be read subject by subject.
final class Evidence {
    private final Indicator indicator;
    private final Areas areas;
    private final Catalogue catalogue;
    private final Readings readings;
    private final @Nullable TreatyReading treaty;
    private final @Nullable DecisionRule rule;
    private final Map<Subject, List<Claim>> claims = new HashMap<>();
    private final Map<Subject, List<Adjudication>> adjudications = new HashMap<>();
    private final List<CompleteList> lists;
    private final Map<DocumentNumber, Series> seriesByDocument = new HashMap<>();
    private final Map<Subject, Dossier> dossiers = new HashMap<>();
    private final Map<AreaCode, List<Successor>> successors = new HashMap<>();

    /// A state that continues another, and the days of that other for which its rows speak.
    private record Successor(Area state, Area.Continuation continuation) {}

    Evidence(
            Indicator indicator,
            Commitments commitments,
            Areas areas,
            Catalogue catalogue,
            List<Claim> claims,
            List<CompleteList> lists,
            List<Adjudication> adjudications) {
        this.indicator = indicator;
        this.areas = areas;
        this.catalogue = catalogue;
        this.readings = new Readings(indicator);
        Instrument instrument = commitments.instrument(indicator.instrument()).orElse(null);
        this.treaty = indicator.isTreatyStatus() && instrument != null && instrument.kind() == Instrument.Kind.TREATY
                ? new TreatyReading(indicator, instrument)
                : null;
        this.rule = indicator.scale() == null ? new FactRule(indicator) : new LevelRule(indicator);
        this.lists = lists;
        for (Claim claim : claims) {
            this.claims.computeIfAbsent(claim.subject(), _ -> new ArrayList<>()).add(claim);
        }
        for (Adjudication adjudication : adjudications) {
            this.adjudications
                    .computeIfAbsent(adjudication.subject(), _ -> new ArrayList<>())
                    .add(adjudication);
        }
        if (treaty != null) {
            for (Area area : areas.all()) {
                for (Area.Continuation continuation : area.continues()) {
                    successors
                            .computeIfAbsent(continuation.state(), _ -> new ArrayList<>())
                            .add(new Successor(area, continuation));
                }
            }
        }
    }

    Dossier dossier(Subject subject) {
        Dossier known = dossiers.get(subject);
        if (known == null) {
            known = compile(subject);
            dossiers.put(subject, known);
        }
        return known;
    }

    /// Subjects that some claim is about.
    java.util.Set<Subject> subjects() {
        return claims.keySet();
    }

    private Dossier compile(Subject subject) {
        Map<SeriesId, TreeMap<Integer, List<Stretch>>> bySeries = new HashMap<>();
        addOwn(subject, bySeries);
        if (treaty != null && subject instanceof Subject.Area(var code)) {
            for (Successor successor : successors.getOrDefault(code, List.of())) {
                addContinued(successor, bySeries);
            }
        }
        if (bySeries.isEmpty()) {
            return Dossier.EMPTY;
        }
        List<SeriesTimeline> timelines = new ArrayList<>(bySeries.size());
        bySeries.values()
                .forEach(issues -> timelines.add(
                        SeriesTimeline.of(List.copyOf(issues.descendingMap().values()))));
        return new Dossier(timelines, adjudications.getOrDefault(subject, List.of()), rule);
    }

    private void addOwn(Subject subject, Map<SeriesId, TreeMap<Integer, List<Stretch>>> bySeries) {
        List<Claim> own = claims.getOrDefault(subject, List.of());
        if (own.isEmpty() && lists.isEmpty()) {
            return;
        }
        Area area = subject instanceof Subject.Area(var code) ? areas.find(code).orElse(null) : null;
        stretches(own, area).forEach((issue, stretches) -> put(issue, stretches, bySeries));
    }

    private void addContinued(Successor successor, Map<SeriesId, TreeMap<Integer, List<Stretch>>> bySeries) {
        LocalDate from = successor.continuation.from();
        LocalDate until = successor.continuation.until();
        int first = from == null ? Days.EVER : Days.of(from);
        int end = until == null ? Days.FOREVER : Days.of(until);
        List<Claim> claimsOfSuccessor = claims.getOrDefault(Subject.of(successor.state.code()), List.of());
        stretches(claimsOfSuccessor, successor.state)
                .forEach((issue, stretches) -> put(
                        issue,
                        stretches.stream()
                                .map(stretch -> stretch.within(first, end))
                                .filter(stretch -> !stretch.isEmpty())
                                .toList(),
                        bySeries));
    }

    private record Issue(SeriesId series, int asserted) {}

    private static void put(
            Issue issue, List<Stretch> stretches, Map<SeriesId, TreeMap<Integer, List<Stretch>>> bySeries) {
        if (!stretches.isEmpty()) {
            bySeries.computeIfAbsent(issue.series, _ -> new TreeMap<>())
                    .computeIfAbsent(issue.asserted, _ -> new ArrayList<>())
                    .addAll(stretches);
        }
    }

    /// What each issue says of one subject, where acts under a treaty are read together.
    private Map<Issue, List<Stretch>> stretches(List<Claim> claims, @Nullable Area area) {
        Map<Issue, List<Claim>> issues = new HashMap<>();
        for (Claim claim : claims) {
            Series series = series(claim.citation().document());
            issues.computeIfAbsent(
                            new Issue(series.id(), Days.of(claim.assertedOn().latest())), _ -> new ArrayList<>())
                    .add(claim);
        }
        Map<Issue, CompleteList> listed = new HashMap<>();
        for (CompleteList list : lists) {
            Issue issue = new Issue(series(list.citation().document()).id(), Days.of(list.asOf()));
            if (issues.containsKey(issue) || (area != null && list.whole() && couldBeNamed(area, list))) {
                listed.merge(issue, list, (one, other) -> other.whole() ? other : one);
                issues.computeIfAbsent(issue, _ -> new ArrayList<>());
            }
        }
        Map<Issue, List<Stretch>> stretches = new HashMap<>();
        issues.forEach((issue, said) -> stretches.put(issue, read(issue, said, listed.get(issue), area)));
        return stretches;
    }

    private static boolean couldBeNamed(Area area, CompleteList list) {
        return area.kind() == Area.Kind.STATE && area.existsOn(list.asOf());
    }

    private List<Stretch> read(Issue issue, List<Claim> said, @Nullable CompleteList list, @Nullable Area area) {
        Series series = catalogue.series(issue.series).orElseThrow();
        int rank = Ranks.of(series.authority(), indicator.authorityOrder());
        if (treaty == null) {
            return readings.ofIssue(said, rank);
        }
        List<Claim> acts = said.stream()
                .filter(claim -> claim.answer() instanceof Answer.Act)
                .toList();
        List<Claim> others = said.stream()
                .filter(claim -> !(claim.answer() instanceof Answer.Act))
                .toList();
        List<Stretch> stretches = new ArrayList<>(readings.ofIssue(others, rank));
        if (!acts.isEmpty() || list != null) {
            stretches.addAll(treaty.read(acts, list, issue.asserted, area == null ? null : beginningOf(area), rank));
        }
        return stretches;
    }

    /// The first day of a state or of the state it continues; null where it existed before all of this.
    static @Nullable LocalDate beginningOf(Area area) {
        return area.continues().stream()
                .map(Area.Continuation::from)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(area.began());
    }

    private Series series(DocumentNumber document) {
        Series series = seriesByDocument.get(document);
        if (series == null) {
            series = catalogue.seriesOf(document);
            seriesByDocument.put(document, series);
        }
        return series;
    }
}
