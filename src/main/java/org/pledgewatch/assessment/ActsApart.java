package org.pledgewatch.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.ledger.Claim;
import org.pledgewatch.ledger.Fit;
import org.pledgewatch.vocabulary.ClaimId;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.SeriesId;

/// One act that is done once and that sources date so differently that not all of them can be right.
///
/// @param acts the act as each source dates it, the source of highest authority first
/// @param isOpen whether sources of the highest rank among them differ, so that nothing settles it
public record ActsApart(List<Support> acts, boolean isOpen) {

    /// From the first to the last day on which some source lets it lie.
    DateBounds days() {
        List<DateBounds> days = acts.stream().map(ActsApart::day).toList();
        return new DateBounds(
                days.stream()
                        .map(DateBounds::earliest)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                days.stream()
                        .map(DateBounds::latest)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /// One series' word on the act: the days its newest issue that tells it gives, usually one.
    private record Version(int rank, List<Claim> claims) {
        boolean meets(Version other) {
            return claims.stream().anyMatch(one -> other.claims.stream().anyMatch(that -> day(one).meets(day(that))));
        }
    }

    static List<ActsApart> among(List<Claim> claims, Sources sources) {
        Map<List<Object>, List<Claim>> told = new LinkedHashMap<>();
        for (Claim claim : claims) {
            if (claim.answer() instanceof Answer.Act act && isDoneOnce(act.kind()) && claim.fit() != Fit.PROXY) {
                told.computeIfAbsent(
                                List.of(
                                        act.kind().isConsent() ? "consent" : act.kind(),
                                        Objects.requireNonNullElse(act.territory(), "")),
                                _ -> new ArrayList<>())
                        .add(claim);
            }
        }
        return told.values().stream()
                .map(act -> versions(act, sources))
                .filter(versions -> versions.size() > 1)
                .map(ActsApart::of)
                .toList();
    }

    /// Whether a state does this once for an instrument, so that two days for it cannot both be right.
    static boolean isDoneOnce(ActKind kind) {
        return kind.isConsent()
                || kind == ActKind.SIGNED
                || kind == ActKind.ADOPTED
                || kind == ActKind.ENTERED_INTO_FORCE;
    }

    /// The series that some other series contradicts, highest rank first.
    private static List<Version> versions(List<Claim> told, Sources sources) {
        Map<SeriesId, List<Claim>> bySeries = new LinkedHashMap<>();
        for (Claim claim : told) {
            bySeries.merge(sources.series(claim.citation().document()), List.of(claim), ActsApart::newestIssue);
        }
        List<Version> versions = bySeries.entrySet().stream()
                .map(entry -> new Version(sources.rank(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Version::rank))
                .toList();
        return versions.stream()
                .filter(one -> versions.stream().anyMatch(other -> !one.meets(other)))
                .toList();
    }

    private static List<Claim> newestIssue(List<Claim> known, List<Claim> more) {
        int newer = known.getFirst()
                .assertedOn()
                .latest()
                .compareTo(more.getFirst().assertedOn().latest());
        if (newer != 0) {
            return newer > 0 ? known : more;
        }
        List<Claim> both = new ArrayList<>(known);
        both.addAll(more);
        return both;
    }

    private static ActsApart of(List<Version> versions) {
        int best = versions.getFirst().rank();
        List<Version> highest =
                versions.stream().filter(version -> version.rank() == best).toList();
        Map<Answer, List<ClaimId>> acts = new LinkedHashMap<>();
        versions.stream()
                .flatMap(version -> version.claims().stream())
                .forEach(claim -> acts.computeIfAbsent(claim.answer(), _ -> new ArrayList<>())
                        .add(claim.id()));
        return new ActsApart(
                acts.entrySet().stream()
                        .map(act -> new Support(act.getKey(), List.copyOf(act.getValue())))
                        .toList(),
                highest.stream().anyMatch(one -> highest.stream().anyMatch(other -> !one.meets(other))));
    }

    private static DateBounds day(Claim claim) {
        return day(new Support(claim.answer(), List.of()));
    }

    private static DateBounds day(Support support) {
        return switch (support.answer()) {
            case Answer.Act act -> act.day();
            case Answer.Level _, Answer.Quantity _, Answer.Words _, Answer.NotApplicable _, Answer.NothingFound _ ->
                throw new IllegalArgumentException("only acts have a day: " + support.answer());
        };
    }
}
