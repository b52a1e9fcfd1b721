package org.pledgewatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.ledger.ActKind;
import org.pledgewatch.ledger.Answer;
import org.pledgewatch.vocabulary.Moment;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.Subject;

/// The worked examples of the rule; facts of examples 1 to 9 as the depositary's tables and the dataset give them.
class EvidenceOneTest {
    private static final String OPSC = "protection.opsc-status";
    private static final String C182 = "protection.c182-status";
    private static final String ADOPTING = "context.adopting-governments";
    private static final String LAW = "protection.some-law";

    private final SampleEvidence evidence = new SampleEvidence();

    @Test
    void example1SwedenSignsRatifiesAndBecomesPartyAMonthLater() {
        opscList();
        evidence.act("SWE", OPSC, ActKind.SIGNED, "2000-09-08", "untc-2015");
        evidence.act("SWE", OPSC, ActKind.RATIFIED, "2007-01-19", "untc-2015");

        assertThat(established("SWE", OPSC, "2006-12-31")).isEqualTo("signed");
        assertThat(established("SWE", OPSC, "2007-01-19")).isEqualTo("ratified");
        assertThat(established("SWE", OPSC, "2007-02-19")).isEqualTo("party");
    }

    @Test
    void example2BeforeItsFirstActAListedStateIsNone() {
        opscList();
        evidence.act("AFG", OPSC, ActKind.ACCEDED, "2002-09-19", "untc-2015");

        assertThat(established("AFG", OPSC, "2002-09-18")).isEqualTo("none");
        assertThat(established("AFG", OPSC, "2002-09-19")).isEqualTo("ratified");
    }

    @Test
    void example3NobodyIsPartyBeforeTheTreatyIsInForce() {
        opscList();
        evidence.act("NOR", OPSC, ActKind.RATIFIED, "2001-10-02", "untc-2015");

        assertThat(established("NOR", OPSC, "2001-12-17")).isEqualTo("ratified");
        assertThat(established("NOR", OPSC, "2002-01-18")).isEqualTo("party");
    }

    @Test
    void example4AuthoritySettlesTheDatasetsYear() {
        newZealand();

        Finding.Established finding = (Finding.Established) finding("NZL", OPSC, "2005-06-01");
        assertThat(levels(List.of(finding.answer()))).containsExactly("signed");
        assertThat(levels(finding.rivals())).containsExactly("party");
        Finding.Established later = (Finding.Established) finding("NZL", OPSC, "2012-01-01");
        assertThat(levels(List.of(later.answer()))).containsExactly("party");
        assertThat(later.rivals()).isEmpty();
    }

    @Test
    void example5WhatNoSourceHadSaidByThenWasNotKnown() {
        newZealand();

        Moment moment = new Moment(LocalDate.parse("2005-06-01"), LocalDate.parse("2010-12-31"));
        assertThat(evidence.assessment().finding(Subject.parse("NZL").orElseThrow(), evidence.indicator(OPSC), moment))
                .contains(new Finding.NotYetAssessed());
    }

    @Test
    void example6ASignatureIsStaleOnceTheListIsOldAndTheStateMayHaveRatified() {
        opscList();
        evidence.act("CMR", OPSC, ActKind.SIGNED, "2001-10-05", "untc-2015");

        assertThat(established("CMR", OPSC, "2015-01-27")).isEqualTo("signed");
        Finding.Established later = (Finding.Established) finding("CMR", OPSC, "2016-01-27");
        assertThat(later.stale()).isTrue();
        assertThat(levels(List.of(later.answer()))).containsExactly("signed");
        Count count = evidence.assessment()
                .count(
                        evidence.indicator(OPSC),
                        "ratified",
                        Moment.on(LocalDate.parse("2016-01-27")),
                        List.of(Subject.parse("CMR").orElseThrow()));
        assertThat(count).isEqualTo(new Count(0, 1, 0, 0, 1, 1));
    }

    @Test
    void aStateTheListDoesNotNameIsNoneUntilItsDayAndStaleAfter() {
        opscList();

        assertThat(established("TUV", OPSC, "2015-01-27")).isEqualTo("none");
        Finding.Established after = (Finding.Established) finding("TUV", OPSC, "2015-01-28");
        assertThat(after.stale()).isTrue();
    }

    @Test
    void aListWithARowNobodyCouldReadSaysNothingOfWhomItDoesNotName() {
        evidence.list(OPSC, "untc-2015", false);
        evidence.act("AFG", OPSC, ActKind.ACCEDED, "2002-09-19", "untc-2015");

        assertThat(finding("TUV", OPSC, "2014-01-01")).isEqualTo(new Finding.NotYetAssessed());
        assertThat(established("AFG", OPSC, "2001-01-01")).isEqualTo("none");
    }

    @Test
    void example8AnActWithinBoundsLeavesEveryLevelPossible() {
        evidence.act("TON", C182, ActKind.RATIFIED, "1999-06-17..2020-08-04", "ilo-2020");

        Finding.Undetermined open = (Finding.Undetermined) finding("TON", C182, "2010-01-01");
        assertThat(levels(open.possible())).containsExactly("none", "ratified", "party");
        assertThat(established("TON", C182, "2021-08-05")).isEqualTo("party");
    }

    @Test
    void example9AStateThatHasNotBegunIsNoSubject() {
        opscList();

        Subject southSudan = Subject.parse("SSD").orElseThrow();
        Moment before = Moment.on(LocalDate.parse("2010-01-01"));
        assertThat(evidence.assessment().finding(southSudan, evidence.indicator(OPSC), before))
                .isEmpty();
        assertThat(evidence.assessment()
                        .count(evidence.indicator(OPSC), "party", before, List.of(southSudan))
                        .of())
                .isZero();
    }

    @Test
    void serbiasRowSpeaksForTheStatesItContinuesOnTheirDays() {
        opscList();
        evidence.act("SRB", OPSC, ActKind.SIGNED, "2001-10-08", "untc-2015");
        evidence.act("SRB", OPSC, ActKind.RATIFIED, "2002-10-10", "untc-2015");

        assertThat(established("YUG", OPSC, "2001-12-31")).isEqualTo("signed");
        assertThat(established("SCG", OPSC, "2004-01-01")).isEqualTo("party");
        assertThat(established("SRB", OPSC, "2007-01-01")).isEqualTo("party");
        assertThat(finding("YUG", OPSC, "1991-12-31")).isEqualTo(new Finding.NotYetAssessed());
        assertThat(finding("CSK", OPSC, "1992-06-01")).isEqualTo(new Finding.NotYetAssessed());
    }

    @Test
    void aSuccessionCountsFromTheBeginningOfTheState() {
        evidence.list("protection.crc-status", "untc-2015", true);
        evidence.act("BIH", "protection.crc-status", ActKind.SUCCEEDED, "1993-09-01", "untc-2015");
        evidence.act("SRB", "protection.crc-status", ActKind.SUCCEEDED, "2001-03-12", "untc-2015");

        assertThat(established("BIH", "protection.crc-status", "1992-04-01")).isEqualTo("party");
        assertThat(established("YUG", "protection.crc-status", "1992-05-01")).isEqualTo("party");
    }

    @Test
    void aSuccessionCountsFromItsDateWhereTheSourceGivesOneBesideTheDeposit() {
        evidence.list("protection.crc-status", "untc-2015", true);
        evidence.succeeded("BIH", "protection.crc-status", "1992-12-01", "1993-09-01", "untc-2015");

        assertThat(established("BIH", "protection.crc-status", "1992-11-30")).isEqualTo("none");
        assertThat(established("BIH", "protection.crc-status", "1992-12-01")).isEqualTo("party");
    }

    @Test
    void example13AnAnswerKeepsItsShelfLifeAndIsThenStale() {
        evidence.observed("SWE", LAW, "yes", "2019", "report-2019");

        assertThat(established("SWE", LAW, "2019-12-31")).isEqualTo("yes");
        assertThat(established("SWE", LAW, "2022-06-01")).isEqualTo("yes");
        Finding.Established stale = (Finding.Established) finding("SWE", LAW, "2023-06-01");
        assertThat(stale.stale()).isTrue();
        assertThat(stale.lastEvidence()).isEqualTo("2019-12-31");
        assertThat(finding("SWE", LAW, "2018-12-31")).isEqualTo(new Finding.NotYetAssessed());
    }

    @Test
    void example14AnAdjudicationSettlesUntilEvidenceOfEqualRankIsEnteredAfterIt() {
        evidence.observed("SWE", LAW, "yes", "2019", "ngo-a");
        evidence.observed("SWE", LAW, "no", "2019", "ngo-b");
        assertThat(levels(((Finding.Contested) finding("SWE", LAW, "2019-07-01")).answers()))
                .containsExactly("no", "yes");

        evidence.adjudicate("SWE", LAW, "no", "No, because the bill lapsed.");
        Finding.Established settled = (Finding.Established) finding("SWE", LAW, "2019-07-01");
        assertThat(levels(List.of(settled.answer()))).containsExactly("no");
        assertThat(settled.settledBy()).isNotNull();

        evidence.observed("SWE", LAW, "yes", "2019", "ngo-c");
        assertThat(finding("SWE", LAW, "2019-07-01")).isInstanceOf(Finding.Contested.class);
    }

    @Test
    void aProxyIsShownAndNeverEstablishes() {
        evidence.proxy("SWE", LAW, "yes", "2019", "report-2019");

        assertThat(finding("SWE", LAW, "2019-07-01")).isEqualTo(new Finding.NotYetAssessed());
        assertThat(evidence.assessment()
                        .proxies(
                                Subject.parse("SWE").orElseThrow(),
                                evidence.indicator(LAW),
                                Moment.on(LocalDate.parse("2019-07-01"))))
                .hasSize(1);
    }

    @Test
    void lookedForAndNotFoundIsNoInformationAndNotNo() {
        evidence.nothingFound("SWE", LAW, "2019", "report-2019");

        assertThat(finding("SWE", LAW, "2020-01-01")).isInstanceOf(Finding.NoInformation.class);
    }

    @Test
    void theNewestIssueOfASeriesThatSpeaksOfTheDaySpeaksAlone() {
        evidence.act("SWE", OPSC, ActKind.RATIFIED, "2005-03-12", "untc-2012");
        evidence.list(OPSC, "untc-2012", true);
        opscList();
        evidence.act("SWE", OPSC, ActKind.RATIFIED, "2005-05-12", "untc-2015");

        assertThat(established("SWE", OPSC, "2005-04-20")).isEqualTo("none");
    }

    @Test
    void fresherEvidenceOfLowerRankDecidesOverAStaleList() {
        opscList();
        evidence.act("CMR", OPSC, ActKind.SIGNED, "2001-10-05", "untc-2015");
        evidence.observed("CMR", OPSC, "signed", "2022-06-30", "dataset-2022");

        Finding.Established onItsDay = (Finding.Established) finding("CMR", OPSC, "2022-06-30");
        assertThat(onItsDay.stale()).isFalse();
        Finding.Established after = (Finding.Established) finding("CMR", OPSC, "2023-01-01");
        assertThat(after.stale()).isTrue();
        assertThat(after.lastEvidence()).isEqualTo("2022-06-30");
    }

    @Test
    void rangesOfAnswersThatLeaveSeveralLevelsAreUndetermined() {
        evidence.observed("SWE", OPSC, "none..signed", "2019", "report-2019");

        Finding.Undetermined open = (Finding.Undetermined) finding("SWE", OPSC, "2019-07-01");
        assertThat(levels(open.possible())).containsExactly("none", "signed");
    }

    @Test
    void aSourcesOwnCountOfTheWorldIsANumberAndNoLevel() {
        evidence.number("WORLD", LAW, "34", "governments", "have a law", "2019", "report-2019");

        Finding.Established finding = (Finding.Established) finding("WORLD", LAW, "2019-07-01");
        assertThat(finding.answer().answer()).isInstanceOf(Answer.Quantity.class);
    }

    @Test
    void aFactMayBeSaidNotToApply() {
        evidence.notApplicable("event:rio-2008", "context.adopting-governments", "2019", "report-2019");

        assertThat(finding("event:rio-2008", "context.adopting-governments", "2019-07-01"))
                .isInstanceOf(Finding.NotApplicable.class);
    }

    @Test
    void aProxyInANewerIssueDoesNotSilenceWhatTheSeriesSaidBefore() {
        evidence.observed("SWE", OPSC, "party", "2012", "untc-2012");
        evidence.proxy("SWE", OPSC, "party", "2015", "untc-2015");

        assertThat(established("SWE", OPSC, "2016-01-01")).isEqualTo("party");
    }

    @Test
    void whetherTheQuestionArisesMayBeContestedAndThenNothingIsCounted() {
        evidence.observed("SWE", LAW, "yes", "2019", "ngo-a");
        evidence.notApplicable("SWE", LAW, "2019", "ngo-b");

        Count count = evidence.assessment()
                .count(
                        evidence.indicator(LAW),
                        "yes",
                        Moment.on(LocalDate.parse("2019-07-01")),
                        List.of(Subject.parse("SWE").orElseThrow()));
        assertThat(count).isEqualTo(new Count(0, 1, 0, 1, 0, 1));
    }

    @Test
    void example10NumbersOfOneUnitAndScopeAreContested() {
        evidence.number("event:rio-2008", ADOPTING, "122", "governments", "adopted", "2019", "ngo-a");
        evidence.number("event:rio-2008", ADOPTING, "122", "governments", "adopted", "2019", "ngo-b");
        evidence.number("event:rio-2008", ADOPTING, "119", "governments", "adopted", "2019", "untc-2015");
        evidence.number("event:rio-2008", ADOPTING, "126", "governments", "adopted", "2019", "report-2019");

        Finding.Contested finding = (Finding.Contested) finding("event:rio-2008", ADOPTING, "2019-07-01");
        assertThat(finding.answers())
                .extracting(
                        support -> ((Answer.Quantity) support.answer()).low().intValue())
                .containsExactlyInAnyOrder(119, 122, 126);
    }

    @Test
    void numbersOfAnotherScopeStandBesideAndAboutDecidesNothing() {
        evidence.number("event:rio-2008", ADOPTING, "34", "governments", "have a plan", "2019", "ngo-a");
        evidence.number("event:rio-2008", ADOPTING, "26", "governments", "are developing one", "2019", "ngo-b");
        evidence.about("event:rio-2008", ADOPTING, "50", "governments", "have a plan", "2019", "ngo-c");

        Finding.Undetermined open = (Finding.Undetermined) finding("event:rio-2008", ADOPTING, "2019-07-01");
        assertThat(open.possible()).hasSize(3);

        evidence.number("event:rio-2008", ADOPTING, "34", "governments", "have a plan", "2019", "report-2019");
        Finding.Established finding = (Finding.Established) finding("event:rio-2008", ADOPTING, "2019-07-01");
        assertThat(finding.notCompared()).hasSize(2);
    }

    @Test
    void answersThatAgreeWithOneButNotWithEachOtherEstablishNothing() {
        evidence.range("event:rio-2008", ADOPTING, Qualifier.BETWEEN, "4", "6", "ngo-a");
        evidence.range("event:rio-2008", ADOPTING, Qualifier.AT_MOST, "4", "4", "ngo-b");
        evidence.range("event:rio-2008", ADOPTING, Qualifier.AT_LEAST, "6", "6", "ngo-c");

        assertThat(finding("event:rio-2008", ADOPTING, "2019-07-01")).isInstanceOf(Finding.Contested.class);
    }

    @Test
    void anAnswerOfLowerRankIsARivalOfARangeThatLeavesItOut() {
        evidence.observed("SWE", OPSC, "none..signed", "2019", "report-2019");
        evidence.observed("SWE", OPSC, "party", "2019", "ngo-a");

        Finding.Undetermined open = (Finding.Undetermined) finding("SWE", OPSC, "2019-07-01");
        assertThat(levels(open.rivals())).containsExactly("party");
        assertThat(disagreements("2019-07-01"))
                .singleElement()
                .satisfies(one -> assertThat(one.settledBy()).isEqualTo(Disagreement.Settlement.AUTHORITY));
    }

    @Test
    void anAnswerOfLowerRankIsARivalWhereTheQuestionIsSaidNotToArise() {
        evidence.notApplicable("SWE", LAW, "2019", "report-2019");
        evidence.observed("SWE", LAW, "yes", "2019", "ngo-a");
        evidence.notApplicable("event:rio-2008", ADOPTING, "2019", "ngo-a");

        Finding.NotApplicable none = (Finding.NotApplicable) finding("SWE", LAW, "2019-07-01");
        assertThat(levels(none.rivals())).containsExactly("yes");
        assertThat(disagreements("2019-07-01"))
                .singleElement()
                .satisfies(one -> assertThat(one.settledBy()).isEqualTo(Disagreement.Settlement.AUTHORITY));
    }

    @Test
    void oneActOnTwoDaysIsADisagreementThoughNoDaysAnswerIsInDoubt() {
        evidence.list("protection.crc-status", "untc-2015", true);
        evidence.act("NOR", "protection.crc-status", ActKind.RATIFIED, "1990-11-12", "untc-2015");
        evidence.act("NOR", "protection.crc-status", ActKind.RATIFIED, "1995", "dataset-2022");

        Disagreement apart = disagreements("2012-01-01").getFirst();
        assertThat(apart.finding())
                .isInstanceOfSatisfying(
                        Finding.Established.class,
                        found -> assertThat(found.rivals()).isEmpty());
        assertThat(apart.apart())
                .singleElement()
                .satisfies(acts -> assertThat(acts.acts())
                        .extracting(
                                support -> ((Answer.Act) support.answer()).day().text())
                        .containsExactly("1990-11-12", "1995"));
        assertThat(apart.from()).isEqualTo("1990-11-12");
        assertThat(apart.until()).isEqualTo("1996-01-01");
        assertThat(apart.kinds()).containsExactly(Disagreement.Kind.VALUE);
        assertThat(apart.settledBy()).isEqualTo(Disagreement.Settlement.AUTHORITY);
        assertThat(disagreements("1990-11-11")).isEmpty();
    }

    @Test
    void oneActOnTwoDaysOfEqualAuthorityIsOpen() {
        evidence.act("NOR", OPSC, ActKind.SIGNED, "2000-06-13", "ngo-a");
        evidence.act("NOR", OPSC, ActKind.SIGNED, "2001", "ngo-b");

        assertThat(disagreements("2012-01-01"))
                .singleElement()
                .satisfies(one -> assertThat(one.settledBy()).isEqualTo(Disagreement.Settlement.OPEN));
    }

    @Test
    void aSeriesThatCorrectsItselfDoesNotDisagreeWithItselfNorDoVagueDaysThatMeet() {
        evidence.act("NOR", OPSC, ActKind.RATIFIED, "2001-10-03", "untc-2012");
        evidence.act("NOR", OPSC, ActKind.RATIFIED, "2001-10-02", "untc-2015");
        evidence.act("NOR", OPSC, ActKind.RATIFIED, "2001", "dataset-2022");

        assertThat(disagreements("2012-01-01")).isEmpty();
    }

    private List<Disagreement> disagreements(String on) {
        return evidence.assessment().disagreements(Moment.on(LocalDate.parse(on)));
    }

    private void opscList() {
        evidence.list(OPSC, "untc-2015", true);
    }

    private void newZealand() {
        opscList();
        evidence.act("NZL", OPSC, ActKind.SIGNED, "2000-09-07", "untc-2015");
        evidence.act("NZL", OPSC, ActKind.RATIFIED, "2011-09-20", "untc-2015");
        evidence.act("NZL", OPSC, ActKind.RATIFIED, "2001", "dataset-2022");
    }

    private Finding finding(String subject, String indicator, String on) {
        return evidence.assessment()
                .finding(
                        Subject.parse(subject).orElseThrow(),
                        evidence.indicator(indicator),
                        Moment.on(LocalDate.parse(on)))
                .orElseThrow();
    }

    private String established(String subject, String indicator, String on) {
        Finding.Established finding = (Finding.Established) finding(subject, indicator, on);
        assertThat(finding.stale()).isFalse();
        return levels(List.of(finding.answer())).getFirst();
    }

    private static List<String> levels(List<Support> answers) {
        return answers.stream()
                .map(support -> ((Answer.Level) support.answer()).lowest())
                .toList();
    }
}
