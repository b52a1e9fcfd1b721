package org.pledgewatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.pledgewatch.commitments.Indicator;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Subject;

class DeadlinesTest {
    private static final String LAW = "protection.some-law";
    private static final String CRC = "protection.crc-status";
    private static final LocalDate STOCKHOLM = LocalDate.parse("1996-08-27");
    private static final String YEAR_2000 = "1999-12-31..2000-12-31";
    private static final String TODAY = "2003-06-01";

    private final SampleEvidence evidence = new SampleEvidence();

    private Optional<DeadlineOutcome> outcome(String state, String indicator, String deadline, String on) {
        return outcome(evidence, state, indicator, bounds(deadline), Moment.on(LocalDate.parse(on)));
    }

    private static Optional<DeadlineOutcome> outcome(
            SampleEvidence evidence, String state, String indicator, DateBounds deadline, Moment moment) {
        return new Deadlines(evidence.assessment(), evidence.areas())
                .outcome(subject(state), evidence.indicator(indicator), STOCKHOLM, deadline, moment);
    }

    private static Subject subject(String state) {
        return Subject.parse(state).orElseThrow();
    }

    private static DateBounds bounds(String text) {
        return DateBounds.parse(text).orElseThrow();
    }

    @Test
    void whoWasThereBeforeTheEarliestReadingWasInTime() {
        evidence.observed("SWE", LAW, "yes", "1998", "report-2019");

        assertThat(outcome("SWE", LAW, YEAR_2000, TODAY)).contains(DeadlineOutcome.MET_IN_TIME);
    }

    @Test
    void whatHasLapsedByTheDeadlineHadBeenReached() {
        evidence.observed("SWE", LAW, "yes", "1997-01-01..1997-12-31", "report-2019");
        evidence.observed("SWE", LAW, "no", "1999-01-01..2003-06-01", "ngo-a");

        assertThat(outcome("SWE", LAW, YEAR_2000, TODAY)).contains(DeadlineOutcome.MET_IN_TIME);
    }

    @Test
    void byTheYearTwoThousandMayMeanItsFirstDayOrItsLast() {
        evidence.list(CRC, "untc-2015", true);
        evidence.act("SWE", CRC, ActKind.RATIFIED, "2000-02-01", "untc-2015");

        assertThat(outcome("SWE", CRC, YEAR_2000, TODAY)).contains(DeadlineOutcome.UNKNOWN);
        assertThat(outcome("SWE", CRC, "2000-12-31", TODAY)).contains(DeadlineOutcome.MET_IN_TIME);
        assertThat(outcome("SWE", CRC, "1999-12-31", TODAY)).contains(DeadlineOutcome.MET_LATE);
    }

    @Test
    void whoseBeginningLiesWithinBoundsIsInTimeOnlyIfAllOfThemAre() {
        evidence.list(CRC, "untc-2015", true);
        evidence.act("SWE", CRC, ActKind.RATIFIED, "1999-06-01..2000-06-01", "untc-2015");
        evidence.act("NOR", CRC, ActKind.RATIFIED, "1999-06-01..1999-11-01", "untc-2015");
        evidence.act("NZL", CRC, ActKind.RATIFIED, "2001-06-01..2001-08-01", "untc-2015");

        assertThat(outcome("SWE", CRC, YEAR_2000, TODAY)).contains(DeadlineOutcome.UNKNOWN);
        assertThat(outcome("NOR", CRC, YEAR_2000, TODAY)).contains(DeadlineOutcome.MET_IN_TIME);
        assertThat(outcome("NZL", CRC, YEAR_2000, TODAY)).contains(DeadlineOutcome.MET_LATE);
        assertThat(outcome("TON", CRC, YEAR_2000, TODAY)).contains(DeadlineOutcome.NOT_MET);
    }

    @Test
    void aSilenceBeforeTheDeadlineLeavesOpenWhetherItWasMet() {
        evidence.observed("SWE", LAW, "yes", "2001-06-01..2003-06-01", "report-2019");

        assertThat(outcome("SWE", LAW, YEAR_2000, TODAY)).contains(DeadlineOutcome.UNKNOWN);
        assertThat(outcome("NOR", LAW, YEAR_2000, TODAY)).contains(DeadlineOutcome.UNKNOWN);
    }

    @Test
    void aSilenceAfterTheDeadlineLeavesOpenWhetherItWasMetLate() {
        evidence.observed("SWE", LAW, "no", "1996-01-01..2001-06-01", "report-2019");

        assertThat(outcome("SWE", LAW, YEAR_2000, "2002-06-01")).contains(DeadlineOutcome.NOT_MET);
        assertThat(outcome("SWE", LAW, YEAR_2000, "2004-07-01"))
                .as("stale by then")
                .contains(DeadlineOutcome.UNKNOWN);
    }

    @Test
    void sourcesThatDifferLeaveItOpenUnlessAllTheySaySuffices() {
        evidence.observed("SWE", LAW, "yes", "1998", "ngo-a");
        evidence.observed("SWE", LAW, "partial", "1998", "ngo-b");
        evidence.list(CRC, "untc-2015", true);
        evidence.act("SWE", CRC, ActKind.RATIFIED, "1998", "untc-2015");

        assertThat(outcome("SWE", LAW, "2001-06-01", TODAY)).contains(DeadlineOutcome.UNKNOWN);
        assertThat(outcome("SWE", CRC, YEAR_2000, TODAY)).contains(DeadlineOutcome.MET_IN_TIME);
    }

    @Test
    void aDeadlineConcernsWhoExistedOnAllDaysItMayMean() {
        evidence.list(CRC, "untc-2015", true);

        assertThat(outcome("SSD", CRC, YEAR_2000, "2012-01-01")).isEmpty();
        assertThat(outcome("SCG", CRC, "2003-01-01..2003-12-31", "2005-01-01")).isEmpty();
        assertThat(outcome("SCG", CRC, "2004", "2005-01-01")).isPresent();
    }

    @Test
    void whatCameBeforeTheStateDoesNotCountForIt() {
        evidence.observed("BIH", LAW, "no", "1992-03-06..2003-06-01", "report-2019");
        DateBounds deadline = bounds(YEAR_2000);
        LocalDate longAgo = LocalDate.parse("1980-01-01");

        assertThat(new Deadlines(evidence.assessment(), evidence.areas())
                        .outcome(
                                subject("BIH"),
                                evidence.indicator(LAW),
                                longAgo,
                                deadline,
                                Moment.on(LocalDate.parse(TODAY))))
                .contains(DeadlineOutcome.NOT_MET);
    }

    @Test
    void untilItsLastDayHasPassedADeadlineMayStillBeMet() {
        evidence.observed("SWE", LAW, "no", "1996-01-01..2003-06-01", "report-2019");
        evidence.observed("NOR", LAW, "yes", "1997", "report-2019");

        assertThat(outcome("SWE", LAW, YEAR_2000, "2000-06-01")).contains(DeadlineOutcome.NOT_YET_DUE);
        assertThat(outcome("SWE", LAW, YEAR_2000, "2000-12-31")).contains(DeadlineOutcome.NOT_MET);
        assertThat(outcome("NOR", LAW, YEAR_2000, "1998-06-01")).contains(DeadlineOutcome.MET_IN_TIME);
        assertThat(outcome("SWE", LAW, YEAR_2000, "1990-01-01"))
                .as("nothing was promised yet")
                .isEmpty();
    }

    @Test
    void whatNeverAppliesHasNoDeadline() {
        evidence.notApplicable("SWE", LAW, "1996-01-01..2003-06-01", "report-2019");

        assertThat(outcome("SWE", LAW, YEAR_2000, TODAY)).isEmpty();
    }

    @Test
    void whatNobodyCouldKnowIsUnknown() {
        evidence.observed("SWE", LAW, "yes", "1998", "report-2019");
        Moment then = new Moment(LocalDate.parse(TODAY), LocalDate.parse("2003-06-01"));

        assertThat(outcome(evidence, "SWE", LAW, bounds(YEAR_2000), then)).contains(DeadlineOutcome.UNKNOWN);
    }

    /// A claim on Sweden somewhere in the days around a short deadline.
    record Said(String level, int from, int length, String document) {
        void into(SampleEvidence evidence) {
            LocalDate day = STOCKHOLM.plusDays(from);
            String during = new DateBounds(day, day.plusDays(length)).text();
            if (level.equals("not-applicable")) {
                evidence.notApplicable("SWE", LAW, during, document);
            } else {
                evidence.observed("SWE", LAW, level, during, document);
            }
        }
    }

    @Provide
    Arbitrary<List<Said>> sayings() {
        return Combinators.combine(
                        Arbitraries.of("no", "partial", "yes", "yes", "no..partial", "partial..yes", "not-applicable"),
                        Arbitraries.integers().between(-1200, 60),
                        Arbitraries.integers().between(0, 1300),
                        Arbitraries.of("report-2019", "ngo-a", "ngo-b", "dataset-2022"))
                .as(Said::new)
                .list()
                .ofMaxSize(4);
    }

    /// The outcome is the one that every reading gives: asked day by day, with every day the deadline may mean.
    @Property(tries = 300)
    void anOutcomeIsWhatEveryReadingGives(
            @ForAll("sayings") List<Said> sayings,
            @ForAll @IntRange(max = 20) int earliest,
            @ForAll @IntRange(max = 15) int width,
            @ForAll @IntRange(min = 1, max = 20) int later) {
        SampleEvidence evidence = new SampleEvidence();
        sayings.forEach(said -> said.into(evidence));
        LocalDate first = STOCKHOLM.plusDays(earliest);
        DateBounds deadline = new DateBounds(first, first.plusDays(width));
        Moment moment = Moment.on(deadline.latest().plusDays(later));

        Optional<DeadlineOutcome> outcome = outcome(evidence, "SWE", LAW, deadline, moment);

        Set<DeadlineOutcome> everyReading = EnumSet.noneOf(DeadlineOutcome.class);
        for (LocalDate day = first; !day.isAfter(deadline.latest()); day = day.plusDays(1)) {
            everyReading.addAll(possible(evidence, day, moment.on()));
        }
        outcome.ifPresent(said -> assertThat(said)
                .isEqualTo(everyReading.size() == 1 ? everyReading.iterator().next() : DeadlineOutcome.UNKNOWN));
    }

    /// What may have become of a deadline that means exactly one day.
    private static Set<DeadlineOutcome> possible(SampleEvidence evidence, LocalDate deadline, LocalDate on) {
        boolean surelyInTime = false;
        boolean perhapsInTime = false;
        boolean surelyAfter = false;
        boolean perhapsAfter = false;
        for (LocalDate day = STOCKHOLM; !day.isAfter(on); day = day.plusDays(1)) {
            Set<String> levels = levels(evidence, day);
            boolean perhaps = levels.contains("yes");
            boolean surely = perhaps && levels.size() == 1;
            if (day.isAfter(deadline)) {
                perhapsAfter |= perhaps;
                surelyAfter |= surely;
            } else {
                perhapsInTime |= perhaps;
                surelyInTime |= surely;
            }
        }
        Set<DeadlineOutcome> outcomes = EnumSet.noneOf(DeadlineOutcome.class);
        if (perhapsInTime) {
            outcomes.add(DeadlineOutcome.MET_IN_TIME);
        }
        if (!surelyInTime && perhapsAfter) {
            outcomes.add(DeadlineOutcome.MET_LATE);
        }
        if (!surelyInTime && !surelyAfter) {
            outcomes.add(DeadlineOutcome.NOT_MET);
        }
        return outcomes;
    }

    private static Set<String> levels(SampleEvidence evidence, LocalDate day) {
        Indicator law = evidence.indicator(LAW);
        Finding finding = evidence.assessment()
                .finding(subject("SWE"), law, Moment.on(day))
                .orElseThrow();
        return switch (finding) {
            case Finding.Established known when !known.stale() -> of(List.of(known.answer()));
            case Finding.Contested dispute when !dispute.stale() -> of(dispute.answers());
            case Finding.Undetermined open when !open.stale() -> of(open.possible());
            case Finding.NotApplicable _ -> Set.of("no");
            case Finding.Established _,
                    Finding.Contested _,
                    Finding.Undetermined _,
                    Finding.NoInformation _,
                    Finding.NotYetAssessed _ -> Set.of("no", "partial", "yes");
        };
    }

    private static Set<String> of(List<Support> answers) {
        Set<String> levels = new java.util.TreeSet<>();
        for (Support support : answers) {
            if (support.answer() instanceof Answer.Level level) {
                levels.add(level.lowest());
            } else {
                levels.addAll(Set.of("no", "partial", "yes"));
            }
        }
        return levels;
    }

    /// Knowing better what a deadline means never turns one decided outcome into another.
    @Property(tries = 300)
    void aSharperDeadlineNeverContradicts(
            @ForAll("sayings") List<Said> sayings,
            @ForAll @IntRange(max = 20) int earliest,
            @ForAll @IntRange(max = 30) int width,
            @ForAll @IntRange(max = 30) int cut) {
        SampleEvidence evidence = new SampleEvidence();
        sayings.forEach(said -> said.into(evidence));
        LocalDate first = STOCKHOLM.plusDays(earliest);
        DateBounds vague = new DateBounds(first, first.plusDays(width));
        LocalDate within = first.plusDays(Math.min(cut, width));
        Moment moment = Moment.on(first.plusDays(60));

        Optional<DeadlineOutcome> of = outcome(evidence, "SWE", LAW, vague, moment);
        Optional<DeadlineOutcome> sharper = outcome(evidence, "SWE", LAW, DateBounds.on(within), moment);

        if (of.isPresent() && of.get() != DeadlineOutcome.UNKNOWN) {
            assertThat(sharper).isEqualTo(of);
        }
    }
}
