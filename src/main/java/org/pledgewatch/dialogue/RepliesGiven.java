package org.pledgewatch.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.AreaCode;
import org.pledgewatch.vocabulary.IndicatorId;

/// What states were asked and what they replied, as an edition keeps it. People are left out.
public record RepliesGiven(List<Asked> asked, List<Given> given) {
    public static final RepliesGiven NOTHING = new RepliesGiven(List.of(), List.of());

    /// That a state was asked.
    ///
    /// @param closesAt from when on nothing was taken
    /// @param ledgerCount on how many lines its draft card rested
    public record Asked(long round, AreaCode state, Instant openedAt, Instant closesAt, long ledgerCount) {
        public LocalDate lastDay() {
            return LocalDate.ofInstant(closesAt.minusSeconds(1), ZoneOffset.UTC);
        }
    }

    /// A reply and what we answered; the newest on a finding.
    ///
    /// @param answeredAt null where there is no answer
    public record Given(
            long round,
            AreaCode state,
            IndicatorId indicator,
            Instant sentAt,
            String language,
            String text,
            List<Integer> documents,
            List<String> addresses,
            String answer,
            @Nullable Instant answeredAt) {}

    /// When the state was asked last.
    public Optional<Asked> asked(AreaCode state) {
        return asked.stream().filter(one -> one.state().equals(state)).max(Comparator.comparingLong(Asked::round));
    }

    public List<Given> given(AreaCode state) {
        return given.stream().filter(one -> one.state().equals(state)).toList();
    }
}
