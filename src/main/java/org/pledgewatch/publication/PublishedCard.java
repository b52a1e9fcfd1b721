package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

/// All that an edition has to say of one area at a moment. A state is asked every question asked of states; of a
/// territory or another area there is only what sources say of it.
///
/// @param entries in the order of the indicators; empty on days on which there was no such area
/// @param tallies how much is known in each area of the Agenda, for states only
/// @param outcomes what became of the deadlines
/// @param acts what it did about treaties, and what others did about them for it, oldest first
/// @param rightOfReply when the state was asked and what it replied; null where it was never asked
public record PublishedCard(
        PublishedArea area,
        Moment moment,
        List<Entry> entries,
        List<Tally> tallies,
        List<PublishedOutcome> outcomes,
        List<PublishedClaim> acts,
        @Nullable PublishedRightOfReply rightOfReply) {
    /// The five areas of the Agenda for Action, in its order.
    public static final List<String> AGENDA =
            List.of("coordination", "prevention", "protection", "recovery", "participation");

    private static final String OF_STATES = "states";
    private static final int EVERY_CLAIM = Integer.MAX_VALUE;

    /// A question and what is found.
    ///
    /// @param since since when the answer holds; null where that is not known, or no answer is
    /// @param reply what the state says to it; null where it says nothing
    public record Entry(
            PublishedIndicator indicator,
            PublishedFinding finding,
            @Nullable DateBounds since,
            @Nullable PublishedReply reply) {

        /// Whether any source was read on it, be it on something near.
        public boolean isSpokenOf() {
            return finding.finding() != PublishedFinding.Kind.NOT_YET_ASSESSED
                    || !finding.proxies().isEmpty();
        }

        /// Whether it asks how the state stands to a treaty.
        public boolean isOnATreaty() {
            return !indicator.instrument().isEmpty();
        }
    }

    /// How many questions of an area of the Agenda have what kind of finding.
    ///
    /// @param established and not stale
    /// @param contested and not stale
    /// @param stale the last known answer only
    /// @param open undetermined, or looked for and not found
    public record Tally(
            String area, int established, int contested, int stale, int open, int notYetAssessed, int notApplicable) {

        /// The questions that arise: all but those that do not apply.
        public int of() {
            return established + contested + stale + open + notYetAssessed;
        }
    }

    public static PublishedCard of(Edition edition, PublishedArea area, Moment moment) {
        Subject subject = Subject.of(area.code());
        boolean isState = area.kind().equals("state");
        PublishedRightOfReply rightOfReply = edition.rightOfReply(area.code()).orElse(null);
        List<Entry> entries = edition.indicators().stream()
                .filter(indicator -> indicator.universe().equals(OF_STATES))
                .flatMap(indicator -> entry(edition, subject, indicator, moment, rightOfReply).stream())
                .filter(entry -> isState || entry.isSpokenOf())
                .toList();
        return new PublishedCard(
                area,
                moment,
                entries,
                isState && !entries.isEmpty() ? tallies(entries) : List.of(),
                isState ? edition.deadlines(subject, moment) : List.of(),
                acts(edition, area),
                rightOfReply);
    }

    private static Optional<Entry> entry(
            Edition edition,
            Subject subject,
            PublishedIndicator indicator,
            Moment moment,
            @Nullable PublishedRightOfReply rightOfReply) {
        return edition.finding(subject, indicator.id(), moment)
                .map(finding -> new Entry(
                        indicator,
                        finding,
                        edition.since(finding).orElse(null),
                        rightOfReply == null
                                ? null
                                : rightOfReply.to(indicator.id()).orElse(null)));
    }

    private static List<Tally> tallies(List<Entry> entries) {
        return AGENDA.stream()
                .map(area -> tally(
                        area,
                        entries.stream()
                                .filter(entry -> entry.indicator().agendaArea().equals(area))
                                .toList()))
                .toList();
    }

    private static Tally tally(String area, List<Entry> entries) {
        int[] fresh = new int[PublishedFinding.Kind.values().length];
        int stale = 0;
        for (Entry entry : entries) {
            if (entry.finding().stale()) {
                stale++;
            } else {
                fresh[entry.finding().finding().ordinal()]++;
            }
        }
        return new Tally(
                area,
                fresh[PublishedFinding.Kind.ESTABLISHED.ordinal()],
                fresh[PublishedFinding.Kind.CONTESTED.ordinal()],
                stale,
                fresh[PublishedFinding.Kind.UNDETERMINED.ordinal()]
                        + fresh[PublishedFinding.Kind.NO_INFORMATION.ordinal()],
                fresh[PublishedFinding.Kind.NOT_YET_ASSESSED.ordinal()],
                fresh[PublishedFinding.Kind.NOT_APPLICABLE.ordinal()]);
    }

    private static List<PublishedClaim> acts(Edition edition, PublishedArea area) {
        Stream<PublishedClaim> own = claimsOn(edition, Subject.of(area.code()));
        Stream<PublishedClaim> forIt = area.administrations().stream()
                .map(PublishedArea.Administration::by)
                .distinct()
                .flatMap(by -> claimsOn(edition, Subject.of(by)))
                .filter(claim -> claim.answer() instanceof AnswerValue.OfAct act
                        && act.territory().equals(area.code().value()));
        return Stream.concat(own, forIt)
                .filter(claim -> claim.answer() instanceof AnswerValue.OfAct)
                .sorted(Comparator.comparing(PublishedCard::day).thenComparing(PublishedClaim::id))
                .toList();
    }

    private static Stream<PublishedClaim> claimsOn(Edition edition, Subject subject) {
        return edition.claims(new ClaimQuery(subject, null, null, 0, EVERY_CLAIM)).stream();
    }

    private static LocalDate day(PublishedClaim claim) {
        return claim.answer() instanceof AnswerValue.OfAct act ? act.earliest() : LocalDate.MAX;
    }

    /// The newest day for which a source behind an answer speaks.
    public Optional<LocalDate> lastEvidence() {
        return entries.stream()
                .map(entry -> entry.finding().lastEvidence())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }
}
