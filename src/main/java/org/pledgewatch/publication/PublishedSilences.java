package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.SeriesId;

/// What an edition does not know: how far each question asked of states is answered for each of them at a moment.
///
/// @param cells one for each indicator and state, by indicator and then by code of state
public record PublishedSilences(Moment moment, int edition, List<Cell> cells) {

    /// What may be known of a state and an indicator. Kinds are never added up without saying which.
    public enum Kind {
        ESTABLISHED,
        CONTESTED,
        /// The last known answer, which no source vouches for any more.
        STALE,
        /// What sources say leaves several answers possible.
        UNDETERMINED,
        /// Somebody looked and found nothing.
        NO_INFORMATION,
        NOT_YET_ASSESSED,
        NOT_APPLICABLE;

        /// The word in data and addresses: `not-yet-assessed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public boolean isSilent() {
            return switch (this) {
                case STALE, UNDETERMINED, NO_INFORMATION, NOT_YET_ASSESSED -> true;
                case ESTABLISHED, CONTESTED, NOT_APPLICABLE -> false;
            };
        }
    }

    /// @param lastEvidence the latest day for which a source speaks that was read on this, also one that looked and
    /// found nothing; null where none was read
    /// @param series of a stale answer: those that gave it
    public record Cell(
            AreaCode state,
            IndicatorId indicator,
            Kind kind,
            @Nullable LocalDate lastEvidence,
            List<SeriesId> series) {}

    /// How many cells are of each kind. `asked` leaves out where the question does not arise.
    ///
    /// @param lastEvidence the latest of any cell; null where no source was read
    public record Tally(
            int established,
            int contested,
            int stale,
            int undetermined,
            int noInformation,
            int notYetAssessed,
            int notApplicable,
            @Nullable LocalDate lastEvidence) {

        public int silent() {
            return stale + undetermined + noInformation + notYetAssessed;
        }

        public int asked() {
            return established + contested + silent();
        }
    }

    /// What a newer issue of a series could make fresh: at most so many findings that are stale today and rest on it.
    public record NewerIssue(SeriesId series, int findings, int states, int indicators, LocalDate lastEvidence) {}

    public List<Cell> silent() {
        return cells.stream().filter(cell -> cell.kind.isSilent()).toList();
    }

    public Tally tally() {
        return tally(cells);
    }

    /// The states about which least is known first; states alike in order of code.
    public Map<AreaCode, Tally> byState() {
        return tallies(Cell::state, Comparator.naturalOrder());
    }

    /// The indicators about which least is known first; indicators alike in order of id.
    public Map<IndicatorId, Tally> byIndicator() {
        return tallies(Cell::indicator, Comparator.comparing(IndicatorId::value));
    }

    private <K> Map<K, Tally> tallies(Function<Cell, K> key, Comparator<K> alike) {
        Map<K, List<Cell>> groups = new TreeMap<>(alike);
        for (Cell cell : cells) {
            groups.computeIfAbsent(key.apply(cell), _ -> new ArrayList<>()).add(cell);
        }
        Map<K, Tally> tallies = new LinkedHashMap<>();
        groups.entrySet().stream()
                .map(group -> Map.entry(group.getKey(), tally(group.getValue())))
                .sorted(Comparator.comparingInt(
                                (Map.Entry<K, Tally> entry) -> entry.getValue().silent())
                        .reversed())
                .forEach(entry -> tallies.put(entry.getKey(), entry.getValue()));
        return tallies;
    }

    private static Tally tally(List<Cell> cells) {
        int[] counts = new int[Kind.values().length];
        LocalDate last = null;
        for (Cell cell : cells) {
            counts[cell.kind.ordinal()]++;
            last = later(last, cell.lastEvidence);
        }
        return new Tally(
                counts[Kind.ESTABLISHED.ordinal()],
                counts[Kind.CONTESTED.ordinal()],
                counts[Kind.STALE.ordinal()],
                counts[Kind.UNDETERMINED.ordinal()],
                counts[Kind.NO_INFORMATION.ordinal()],
                counts[Kind.NOT_YET_ASSESSED.ordinal()],
                counts[Kind.NOT_APPLICABLE.ordinal()],
                last);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }

    /// Series by how much a newer issue could make fresh, most first. A finding that rests on two series stands in
    /// both.
    public List<NewerIssue> newerIssues() {
        Map<SeriesId, List<Cell>> bySeries = new LinkedHashMap<>();
        for (Cell cell : cells) {
            cell.series.forEach(series ->
                    bySeries.computeIfAbsent(series, _ -> new ArrayList<>()).add(cell));
        }
        return bySeries.entrySet().stream()
                .map(entry -> newerIssue(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(NewerIssue::findings)
                        .reversed()
                        .thenComparing(issue -> issue.series.value()))
                .toList();
    }

    private static NewerIssue newerIssue(SeriesId series, List<Cell> cells) {
        Set<AreaCode> states = new HashSet<>();
        Set<IndicatorId> indicators = new HashSet<>();
        LocalDate last = LocalDate.MIN;
        for (Cell cell : cells) {
            states.add(cell.state);
            indicators.add(cell.indicator);
            LocalDate day = cell.lastEvidence;
            last = day != null && day.isAfter(last) ? day : last;
        }
        return new NewerIssue(series, cells.size(), states.size(), indicators.size(), last);
    }
}
