package org.pledgewatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pledgewatch.assessment.ReaderAgreement.AllTheSame;
import org.pledgewatch.assessment.ReaderAgreement.Coefficient;
import org.pledgewatch.assessment.ReaderAgreement.Computed;
import org.pledgewatch.assessment.ReaderAgreement.NothingReadTwice;
import org.pledgewatch.commitments.Commitments;
import org.pledgewatch.ledger.SecondReading;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.IndicatorId;
import org.pledgewatch.vocabulary.IndicatorVersion;
import org.pledgewatch.vocabulary.StarterTables;

class IndicatorAgreementTest {
    private static final Commitments COMMITMENTS = Commitments.of(new StarterTables());
    private static final IndicatorVersion FOCAL_POINT = COMMITMENTS
            .indicator(new IndicatorId("coordination.focal-point"))
            .orElseThrow()
            .version();

    private static SecondReading read(long unit, String first, String second, String author, String reader) {
        return new SecondReading(unit, FOCAL_POINT, first, second, new ActorId(author), new ActorId(reader));
    }

    private static IndicatorAgreement of(SecondReading... readings) {
        return IndicatorAgreement.of(COMMITMENTS, List.of(readings)).stream()
                .filter(one -> one.indicator().equals(FOCAL_POINT.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyQuestionOnAScaleIsThereAndNoOther() {
        assertThat(IndicatorAgreement.of(COMMITMENTS, List.of()))
                .extracting(IndicatorAgreement::indicator)
                .containsExactlyElementsOf(COMMITMENTS.indicators().stream()
                        .filter(indicator -> indicator.scale() != null)
                        .map(indicator -> indicator.id())
                        .toList());
    }

    @Test
    void whatWasNeverReadTwiceHasNoFigure() {
        IndicatorAgreement agreement = of();
        assertThat(agreement.units()).isZero();
        assertThat(List.of(agreement.kappa(), agreement.weightedKappa(), agreement.alpha()))
                .containsOnly(new NothingReadTwice());
    }

    @Test
    void whereAllSayTheSameThereIsNothingToCompareWith() {
        IndicatorAgreement agreement = of(
                read(1, "level:yes", "level:yes", "person-a", "person-b"),
                read(2, "level:yes", "level:yes", "person-b", "person-a"));
        assertThat(agreement.readers()).isEqualTo(2);
        assertThat(List.of(agreement.kappa(), agreement.weightedKappa(), agreement.alpha()))
                .containsOnly(new AllTheSame(2, 2));
    }

    /// Seen: 1 of 4 differs. By lot, with 2 yes and 2 no first, 1 yes and 3 no second: 8 of 16 differ.
    @Test
    void kappaTakesTheFirstReadingsForOneCoderAndTheSecondForTheOther() {
        IndicatorAgreement agreement = of(
                read(1, "level:yes", "level:yes", "person-a", "person-b"),
                read(2, "level:yes", "level:no", "person-b", "person-a"),
                read(3, "level:no", "level:no", "person-a", "person-c"),
                read(4, "level:no", "level:no", "person-c", "person-a"));
        assertThat(agreement.kappa()).isEqualTo(new Computed(Coefficient.COHENS_KAPPA, new BigDecimal("0.5000"), 4, 2));
        assertThat(agreement.readers()).isEqualTo(3);
    }

    /// Otherwise readers who find nothing where others find an answer would seem to agree.
    @Test
    void thatSomebodyFoundNothingCountsInKappaAndHasNoPlaceOnTheScale() {
        IndicatorAgreement agreement = of(
                read(1, "level:yes", "level:yes", "person-a", "person-b"),
                read(2, "level:no", "level:no", "person-a", "person-b"),
                read(3, "level:no", "nothing-found", "person-a", "person-b"));
        assertThat(agreement.kappa()).isEqualTo(new Computed(Coefficient.COHENS_KAPPA, new BigDecimal("0.5000"), 3, 2));
        assertThat(agreement.weightedKappa())
                .isEqualTo(new Computed(Coefficient.WEIGHTED_KAPPA, new BigDecimal("1.0000"), 2, 2));
        assertThat(agreement.alpha())
                .isEqualTo(new Computed(Coefficient.KRIPPENDORFFS_ALPHA, new BigDecimal("1.0000"), 2, 2));
    }

    @Test
    void aPassageThatThreeHaveReadIsOneUnit() {
        IndicatorAgreement agreement = of(
                read(7, "level:no", "level:no", "person-a", "person-b"),
                read(7, "level:no", "level:yes", "person-a", "person-c"),
                read(8, "level:yes", "level:yes", "person-a", "person-b"));
        assertThat(agreement.units()).isEqualTo(2);
        assertThat(agreement.kappa())
                .as("the one who read second first")
                .isEqualTo(new Computed(Coefficient.COHENS_KAPPA, new BigDecimal("1.0000"), 2, 2));
        assertThat(agreement.alpha()).isInstanceOfSatisfying(Computed.class, alpha -> {
            assertThat(alpha.readers()).isEqualTo(3);
            assertThat(alpha.value()).isLessThan(BigDecimal.ONE);
        });
    }

    @Test
    void readingsOfAnEarlierQuestionAreLeftOut() {
        SecondReading earlier = new SecondReading(
                1,
                new IndicatorVersion(FOCAL_POINT.id(), FOCAL_POINT.version() + 1),
                "level:yes",
                "level:no",
                new ActorId("person-a"),
                new ActorId("person-b"));
        assertThat(of(earlier).units()).isZero();
    }
}
