package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.vocabulary.Area;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.SeriesId;
import org.pledgewatch.vocabulary.Subject;

/// The claims on one indicator, known by some day, ready to be read subject by subject.
final class Evidence {
    /// No source speaks for a later day than this (in the year 44,000): ages are counted back from it.
    private static final int LATEST = (1 << 24) - 1;

    private final Indicator indicator;
    private final Areas areas;
    private final Sources sources;
    private final Readings readings;
    private final @Nullable TreatyReading treaty;
    private final @Nullable DecisionRule onScale;
    private final DecisionRule ofFacts;
    private final Filing filing;
    private final Map<Subject, List<Adjudication>> adjudications = new HashMap<>();
    private final List<CompleteList> lists;
    private final Map<Subject, Dossier> dossiers = new HashMap<>();
    private final Map<AreaCode, List<Successor>> successors = new HashMap<>();

    /// A state that continues another, and the days of that other for which its rows speak.
    private record Successor(Area state, Area.Continuation continuation) {}

    Evidence(
            Indicator indicator,
            Commitments commitments,
            Areas areas,
            Sources sources,
            Filing filing,
            List<CompleteList> lists,
            List<Adjudication> adjudications) {
        this.indicator = indicator;
        this.areas = areas;
        this.sources = sources;
        this.readings = filing.readings();
        this.treaty = indicator.isTreatyStatus()
                ? new TreatyReading(
                        indicator,
                        commitments
                                .instrument(indicator.instrument())
                                .orElseThrow(() -> new IllegalArgumentException(
                                        indicator.id() + " follows an instrument nobody knows")))
                : null;
        this.onScale = indicator.scale() == null ? null : new LevelRule(indicator);
        this.ofFacts = new FactRule(indicator);
        this.lists = lists;
        this.filing = filing;
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

    /// Subjects that some claim is about, and the states for which a successor's row speaks.
    Set<Subject> subjects() {
        Set<Subject> subjects = new HashSet<>(filing.subjects());
        successors.keySet().forEach(code -> subjects.add(Subject.of(code)));
        return subjects;
    }

    /// Acts under a treaty that sources date differently.
    List<ActsApart> actsApart(Subject subject) {
        return treaty == null ? List.of() : ActsApart.among(filing.claims(subject), sources);
    }

    private Dossier compile(Subject subject) {
        return treaty == null ? compilePlain(subject) : compileTreaty(subject, treaty);
    }

    /// Claims sorted by series, in each the newest issue first; a sort of numbers, since a dossier may hold many.
    private Dossier compilePlain(Subject subject) {
        List<Testimony> own = filing.testimonies(subject);
        if (own.isEmpty()) {
            return Dossier.EMPTY;
        }
        long[] order = new long[own.size()];
        for (int index = 0; index < order.length; index++) {
            Testimony said = own.get(index);
            long series = sources.seriesIndex(said.document());
            long age = LATEST - said.asserted();
            order[index] = series << 49 | age << 24 | index;
        }
        Arrays.sort(order);
        Shelf shelf = new Shelf();
        List<Testimony> issue = new ArrayList<>();
        for (int index = 0; index < order.length; index++) {
            Testimony said = own.get((int) (order[index] & 0xFFFFFF));
            issue.add(said);
            boolean lastOfIssue = index + 1 == order.length || order[index] >>> 24 != order[index + 1] >>> 24;
            boolean lastOfSeries = index + 1 == order.length || order[index] >>> 49 != order[index + 1] >>> 49;
            if (lastOfIssue) {
                shelf.nextIssue();
                readings.readIssue(issue, sources.rank(said.document()), shelf);
                issue.clear();
            }
            if (lastOfSeries) {
                shelf.nextSeries();
            }
        }
        return shelf.dossier(subject);
    }

    private Dossier compileTreaty(Subject subject, TreatyReading treaty) {
        Map<SeriesId, TreeMap<Integer, List<Stretch>>> bySeries = new HashMap<>();
        addOwn(subject, treaty, bySeries);
        if (subject instanceof Subject.Area(var code)) {
            for (Successor successor : successors.getOrDefault(code, List.of())) {
                addContinued(successor, treaty, bySeries);
            }
        }
        if (bySeries.isEmpty()) {
            return Dossier.EMPTY;
        }
        Shelf shelf = new Shelf();
        for (TreeMap<Integer, List<Stretch>> issues : bySeries.values()) {
            for (List<Stretch> stretches : issues.descendingMap().values()) {
                shelf.nextIssue();
                stretches.forEach(stretch -> shelf.add(stretch.from(), stretch.until(), stretch.voice()));
            }
            shelf.nextSeries();
        }
        return shelf.dossier(subject);
    }

    /// Where a dossier is put together: what is said and, apart from it, what is said of something near.
    /// What gives no answer of the kind the rule decides on is left out.
    private final class Shelf implements Readings.Sink {
        private final List<SeriesTimeline> timelines = new ArrayList<>();
        private final List<SeriesTimeline> beside = new ArrayList<>();
        private final SeriesTimeline.Builder said = new SeriesTimeline.Builder();
        private final SeriesTimeline.Builder near = new SeriesTimeline.Builder();
        private boolean hasLevels;
        private boolean hasAnswers;

        @Override
        public void add(int from, int until, Voice voice) {
            hasLevels |= voice.levels() != 0;
            hasAnswers |= voice.answer() != null;
            (voice.certainty() == Voice.Certainty.PROXY ? near : said).add(from, until, voice);
        }

        void nextIssue() {
            said.nextIssue();
            near.nextIssue();
        }

        void nextSeries() {
            if (!said.isEmpty()) {
                timelines.add(said.build());
            }
            if (!near.isEmpty()) {
                beside.add(near.build());
            }
        }

        Dossier dossier(Subject subject) {
            DecisionRule rule = onScale != null && (hasLevels || !hasAnswers) ? onScale : ofFacts;
            return new Dossier(timelines, beside, adjudications.getOrDefault(subject, List.of()), rule);
        }
    }

    private void addOwn(
            Subject subject, TreatyReading treaty, Map<SeriesId, TreeMap<Integer, List<Stretch>>> bySeries) {
        List<Claim> own = filing.claims(subject);
        if (own.isEmpty() && lists.isEmpty()) {
            return;
        }
        Area area = subject instanceof Subject.Area(var code) ? areas.find(code).orElse(null) : null;
        stretches(own, area, treaty).forEach((issue, stretches) -> put(issue, stretches, bySeries));
    }

    private void addContinued(
            Successor successor, TreatyReading treaty, Map<SeriesId, TreeMap<Integer, List<Stretch>>> bySeries) {
        LocalDate from = successor.continuation.from();
        LocalDate until = successor.continuation.until();
        int first = from == null ? Days.EVER : Days.of(from);
        int end = until == null ? Days.FOREVER : Days.of(until);
        List<Claim> claimsOfSuccessor = filing.claims(Subject.of(successor.state.code()));
        stretches(claimsOfSuccessor, successor.state, treaty)
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
    private Map<Issue, List<Stretch>> stretches(List<Claim> claims, @Nullable Area area, TreatyReading treaty) {
        Map<Issue, List<Claim>> issues = new HashMap<>();
        for (Claim claim : claims) {
            issues.computeIfAbsent(
                            new Issue(
                                    sources.series(claim.citation().document()),
                                    Days.of(claim.assertedOn().latest())),
                            _ -> new ArrayList<>())
                    .add(claim);
        }
        Map<Issue, CompleteList> listed = new HashMap<>();
        for (CompleteList list : lists) {
            Issue issue = new Issue(sources.series(list.citation().document()), Days.of(list.asOf()));
            if (issues.containsKey(issue) || (area != null && list.whole() && couldBeNamed(area, list))) {
                listed.merge(issue, list, (one, other) -> other.whole() ? other : one);
                issues.computeIfAbsent(issue, _ -> new ArrayList<>());
            }
        }
        Map<Issue, List<Stretch>> stretches = new HashMap<>();
        issues.forEach((issue, said) -> stretches.put(issue, read(issue, said, listed.get(issue), area, treaty)));
        return stretches;
    }

    private static boolean couldBeNamed(Area area, CompleteList list) {
        return area.kind() == Area.Kind.STATE && area.existsOn(list.asOf());
    }

    private List<Stretch> read(
            Issue issue, List<Claim> said, @Nullable CompleteList list, @Nullable Area area, TreatyReading treaty) {
        int rank = sources.rank(issue.series);
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
}
