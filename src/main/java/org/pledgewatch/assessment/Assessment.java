package org.pledgewatch.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.commitments.Scale;
import org.pledgewatch.ledger.Adjudication;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.CompleteList;
import org.pledgewatch.ledger.InForce;
import org.pledgewatch.library.Catalogue;
import org.pledgewatch.vocabulary.Areas;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// Findings and counts over what is in force at one ledger position, by the rule `evidence-1`. Thread-safe.
public final class Assessment {
    public static final String RULE = "evidence-1";

    /// What was known by a day is put together for all subjects of a page in one go, and kept for the next: as much of
    /// it as the cards of so many days ask.
    private static final int DAYS_HELD = 2;

    private final Commitments commitments;
    private final Areas areas;
    private final Catalogue catalogue;
    private final Map<IndicatorId, Filing> filings = new HashMap<>();
    private final Map<IndicatorId, List<CompleteList>> lists = new HashMap<>();
    private final Map<IndicatorId, List<Adjudication>> adjudications = new HashMap<>();
    private final InForce inForce;
    private @Nullable Map<ClaimId, Claim> claimsById;
    private final Map<IndicatorId, Evidence> withAllKnown = new ConcurrentHashMap<>();
    private final Map<KnownBy, Evidence> withLessKnown = new LinkedHashMap<>(16, 0.75f, true);

    private record KnownBy(IndicatorId indicator, LocalDate day) {}

    public Assessment(Commitments commitments, Areas areas, Catalogue catalogue, InForce inForce) {
        this.commitments = commitments;
        this.areas = areas;
        this.catalogue = catalogue;
        this.inForce = inForce;
        commitments.indicators().forEach(indicator -> filings.put(indicator.id(), new Filing(indicator)));
        for (Claim claim : inForce.claims()) {
            Filing filing = filings.get(claim.indicator().id());
            if (filing != null) {
                filing.add(claim);
            }
        }
        for (CompleteList list : inForce.lists()) {
            lists.computeIfAbsent(list.indicator().id(), _ -> new ArrayList<>()).add(list);
        }
        for (Adjudication adjudication : inForce.adjudications()) {
            adjudications
                    .computeIfAbsent(adjudication.indicator().id(), _ -> new ArrayList<>())
                    .add(adjudication);
        }
    }

    /// Puts what every source says of every subject in order of days, so that nobody who asks has to wait for it.
    public Assessment inOrder() {
        for (Indicator indicator : commitments.indicators()) {
            Evidence evidence = evidence(indicator, null);
            synchronized (evidence) {
                evidence.subjects().forEach(evidence::dossier);
            }
        }
        return this;
    }

    /// The finding; empty where there is no such subject on that day.
    public Optional<Finding> finding(Subject subject, Indicator indicator, Moment moment) {
        if (!existsOn(subject, moment.on())) {
            return Optional.empty();
        }
        return Optional.of(dossier(subject, indicator, moment.known()).finding(Days.of(moment.on())));
    }

    /// The findings of one subject on several days in one go, null where there is no such subject on the day.
    public @Nullable Finding[] findings(Subject subject, Indicator indicator, LocalDate[] days) {
        Dossier dossier = dossier(subject, indicator, null);
        @Nullable Finding[] findings = new Finding[days.length];
        for (int index = 0; index < days.length; index++) {
            findings[index] = existsOn(subject, days[index]) ? dossier.finding(Days.of(days[index])) : null;
        }
        return findings;
    }

    /// What sources say that ask something near the indicator; never decisive.
    public List<Support> proxies(Subject subject, Indicator indicator, Moment moment) {
        List<Support> proxies = new ArrayList<>();
        for (Voice voice : dossier(subject, indicator, moment.known()).proxies(Days.of(moment.on()))) {
            for (ClaimId claim : voice.claims()) {
                Claim said = claimsById().get(claim);
                if (said != null) {
                    proxies.add(new Support(said.answer(), List.of(claim)));
                }
            }
        }
        return proxies;
    }

    /// The periods of a finding in order, up to and including the moment's day.
    public List<Period> history(Subject subject, Indicator indicator, Moment moment) {
        Dossier dossier = dossier(subject, indicator, moment.known());
        List<Period> periods = new ArrayList<>();
        LocalDate end = moment.on().plusDays(1);
        List<Integer> changes = List.copyOf(dossier.changesUntil(Days.of(moment.on())));
        for (int index = 0; index < changes.size(); index++) {
            int start = changes.get(index);
            LocalDate from = start == Days.EVER ? LocalDate.MIN : Days.date(start);
            LocalDate until = index + 1 < changes.size() ? Days.date(changes.get(index + 1)) : end;
            Finding finding = dossier.finding(start);
            Period last = periods.isEmpty() ? null : periods.getLast();
            if (last != null && last.finding().equals(finding)) {
                periods.set(periods.size() - 1, new Period(last.from(), until, finding));
            } else {
                periods.add(new Period(from, until, finding));
            }
        }
        return periods;
    }

    /// How many of the given subjects, of those existing on the day, are at the level or above.
    public Count count(Indicator indicator, String level, Moment moment, Collection<Subject> population) {
        Count count = counts(indicator, moment, population).get(level);
        if (count == null) {
            throw new IllegalArgumentException(indicator.id() + " has no level " + level);
        }
        return count;
    }

    /// The same for every level of the indicator, lowest first: each finding is made once for all of them.
    public Map<String, Count> counts(Indicator indicator, Moment moment, Collection<Subject> population) {
        Scale scale = indicator.scale();
        if (scale == null) {
            throw new IllegalArgumentException(indicator.id() + " has no levels to count");
        }
        long whole = (2L << scale.top()) - 1;
        Count.Tally[] tallies = new Count.Tally[scale.levels().size()];
        Arrays.setAll(tallies, _ -> new Count.Tally());
        for (Subject subject : population) {
            Finding finding = finding(subject, indicator, moment).orElse(null);
            if (finding != null && !(finding instanceof Finding.NotApplicable)) {
                boolean contested = finding instanceof Finding.Contested dispute && !dispute.stale();
                long possible = possible(finding, indicator, scale, whole);
                for (int level = 0; level < tallies.length; level++) {
                    tallies[level].add(possible, whole & -(1L << level), contested);
                }
            }
        }
        Map<String, Count> counts = new LinkedHashMap<>();
        for (int level = 0; level < tallies.length; level++) {
            counts.put(scale.levels().get(level).code(), tallies[level].count());
        }
        return counts;
    }

    /// The levels a finding leaves possible, one bit each (semantics 6).
    static long possible(Finding finding, Indicator indicator, Scale scale, long whole) {
        return switch (finding) {
            case Finding.Established known ->
                orStale(levels(List.of(known.answer()), scale), known.stale(), indicator, whole);
            case Finding.Contested dispute ->
                orStale(levels(dispute.answers(), scale), dispute.stale(), indicator, whole);
            case Finding.Undetermined open -> orStale(levels(open.possible(), scale), open.stale(), indicator, whole);
            case Finding.NoInformation _, Finding.NotYetAssessed _, Finding.NotApplicable _ -> whole;
        };
    }

    private static long orStale(long levels, boolean stale, Indicator indicator, long whole) {
        if (!stale) {
            return levels;
        }
        return indicator.isTreatyStatus() ? whole & -Long.lowestOneBit(levels) : whole;
    }

    private static long levels(List<Support> answers, Scale scale) {
        long levels = 0;
        for (Support support : answers) {
            // Whether the question arises at all may be what is contested: then nothing is known of the level.
            levels |= support.answer() instanceof Answer.Level level
                    ? 1L << scale.position(level.lowest()).orElseThrow()
                    : (2L << scale.top()) - 1;
        }
        return levels;
    }

    /// Every incompatibility up to the moment's day, the settled ones too; one for each subject and indicator.
    public List<Disagreement> disagreements(Moment moment) {
        Disagreements disagreements = new Disagreements(catalogue, claimsById());
        List<Disagreement> found = new ArrayList<>();
        for (Indicator indicator : commitments.indicators()) {
            Evidence evidence = evidence(indicator, moment.known());
            evidence.subjects().stream()
                    .sorted(Comparator.comparing(Subject::text))
                    .flatMap(subject -> disagreements
                            .on(
                                    subject,
                                    indicator,
                                    history(subject, indicator, moment),
                                    evidence.actsApart(subject),
                                    moment.on())
                            .stream())
                    .forEach(found::add);
        }
        return found;
    }

    /// What sources say of one subject and indicator that cannot all be right.
    public Optional<Disagreement> disagreement(Subject subject, IndicatorId indicator, Moment moment) {
        return commitments
                .indicator(indicator)
                .flatMap(asked -> new Disagreements(catalogue, claimsById())
                        .on(
                                subject,
                                asked,
                                history(subject, asked, moment),
                                evidence(asked, moment.known()).actsApart(subject),
                                moment.on()));
    }

    private synchronized Map<ClaimId, Claim> claimsById() {
        Map<ClaimId, Claim> byId = claimsById;
        if (byId == null) {
            byId = new HashMap<>();
            for (Claim claim : inForce.claims()) {
                byId.put(claim.id(), claim);
            }
            claimsById = byId;
        }
        return byId;
    }

    private Dossier dossier(Subject subject, Indicator indicator, @Nullable LocalDate known) {
        Evidence evidence = evidence(indicator, known);
        synchronized (evidence) {
            return evidence.dossier(subject);
        }
    }

    private Evidence evidence(Indicator indicator, @Nullable LocalDate known) {
        return known == null
                ? withAllKnown.computeIfAbsent(indicator.id(), _ -> compile(indicator, null))
                : asKnown(new KnownBy(indicator.id(), known), indicator);
    }

    private Evidence asKnown(KnownBy asked, Indicator indicator) {
        synchronized (withLessKnown) {
            Evidence evidence = withLessKnown.get(asked);
            if (evidence == null) {
                evidence = compile(indicator, asked.day);
                withLessKnown.put(asked, evidence);
                if (withLessKnown.size() > DAYS_HELD * filings.size()) {
                    withLessKnown.remove(withLessKnown.keySet().iterator().next());
                }
            }
            return evidence;
        }
    }

    private Evidence compile(Indicator indicator, @Nullable LocalDate known) {
        return new Evidence(
                indicator,
                commitments,
                areas,
                new Sources(catalogue, indicator.authorityOrder()),
                filing(indicator).known(known),
                lists.getOrDefault(indicator.id(), List.of()).stream()
                        .filter(list -> known == null || !list.asOf().isAfter(known))
                        .toList(),
                adjudications.getOrDefault(indicator.id(), List.of()));
    }

    private Filing filing(Indicator indicator) {
        Filing filing = filings.get(indicator.id());
        return filing == null ? new Filing(indicator) : filing;
    }

    boolean existsOn(Subject subject, LocalDate day) {
        return switch (subject) {
            case Subject.Area(var code) ->
                areas.find(code).map(area -> area.existsOn(day)).orElse(false);
            case Subject.Subdivision part ->
                areas.find(part.area()).map(area -> area.existsOn(day)).orElse(false);
            case Subject.Grouping _, Subject.World _, Subject.InstrumentSubject _, Subject.EventSubject _ -> true;
        };
    }
}
