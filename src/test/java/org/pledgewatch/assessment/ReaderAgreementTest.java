package org.pledgewatch.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.pledgewatch.assessment.ReaderAgreement.AllTheSame;
import org.pledgewatch.assessment.ReaderAgreement.Coefficient;
import org.pledgewatch.assessment.ReaderAgreement.Computed;
import org.pledgewatch.assessment.ReaderAgreement.NothingReadTwice;

/// The figures are published ones; docs/methods/agreement.md says where.
class ReaderAgreementTest {
    private static final List<Integer> FIVE = List.of(1, 2, 3, 4, 5);

    /// Krippendorff's data C: four observers, twelve units, not all read by all.
    private static final BlindReadings<Integer, Integer> DATA_C = columns(
            "1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .");

    @Test
    void alphaOfKrippendorffsDataCIsAsPublished() {
        assertThat(value(KrippendorffsAlpha.of(DATA_C, Difference.nominal()))).isCloseTo(0.743, within(0.0005));
        assertThat(value(KrippendorffsAlpha.of(DATA_C, Difference.ordinal(FIVE))))
                .isCloseTo(0.815, within(0.0005));
        assertThat(value(KrippendorffsAlpha.of(DATA_C, Difference.interval(BigDecimal::valueOf))))
                .isCloseTo(0.849, within(0.0005));
    }

    @Test
    void aUnitThatOneAloneHasReadDoesNotCount() {
        assertThat(KrippendorffsAlpha.of(DATA_C, Difference.nominal()))
                .isEqualTo(new Computed(Coefficient.KRIPPENDORFFS_ALPHA, new BigDecimal("0.7434"), 11, 4));
    }

    @Test
    void alphaOfTheExampleWithThreeCodersIsAsPublished() {
        BlindReadings<Integer, Integer> example = columns(
                ". . . . . 3 4 1 2 1 1 3 3 . 3", "1 . 2 1 3 3 4 3 . . . . . . .", ". . 2 1 3 4 4 . 2 1 1 3 3 . 4");
        assertThat(value(KrippendorffsAlpha.of(example, Difference.nominal()))).isCloseTo(0.691, within(0.0005));
        assertThat(value(KrippendorffsAlpha.of(example, Difference.interval(BigDecimal::valueOf))))
                .isCloseTo(0.811, within(0.0005));
    }

    @Test
    void kappaOfCohensTableOfDiagnosesIsAsPublished() {
        BlindReadings<Integer, Integer> table = table(new int[][] {{88, 10, 2}, {14, 40, 6}, {18, 10, 12}});
        assertThat(CohensKappa.of(table, 0, 1))
                .isEqualTo(new Computed(Coefficient.COHENS_KAPPA, new BigDecimal("0.4915"), 200, 2));
    }

    @Test
    void kappaAndWeightedKappaOfTheSasExampleAreAsPrinted() {
        BlindReadings<Integer, Integer> table = table(new int[][] {{0, 4, 1}, {0, 8, 0}, {0, 1, 5}});
        assertThat(value(CohensKappa.of(table, 0, 1))).isEqualTo(0.4842);
        assertThat(value(CohensKappa.weighted(table, 0, 1, List.of(0, 1, 2)))).isEqualTo(0.4701);
    }

    @Test
    void kappaAndWeightedKappaOfTheAnxietyDataAreAsInIrr() {
        BlindReadings<Integer, Integer> anxiety =
                columns("3 6 4 6 2 4 2 4 3 3 2 3 3 3 2 2 1 3 3 4", "2 1 4 4 3 2 1 6 1 1 1 2 3 3 1 1 3 3 2 2");
        assertThat(value(CohensKappa.of(anxiety, 0, 1))).isEqualTo(-0.0063);
        assertThat(value(CohensKappa.weighted(anxiety, 0, 1, List.of(1, 2, 3, 4, 6))))
                .isEqualTo(0.1459);
    }

    @Test
    void ofAnswersThatAreAllTheSameNothingCanBeSaid() {
        BlindReadings<Integer, Integer> same = columns("2 2 2", "2 2 2");
        assertThat(CohensKappa.of(same, 0, 1)).isEqualTo(new AllTheSame(3, 2));
        assertThat(CohensKappa.weighted(same, 0, 1, FIVE)).isEqualTo(new AllTheSame(3, 2));
        assertThat(KrippendorffsAlpha.of(same, Difference.nominal())).isEqualTo(new AllTheSame(3, 2));
    }

    @Test
    void oneReaderWhoAlwaysGivesOneAnswerAgreesAsChanceDoes() {
        assertThat(value(CohensKappa.of(columns("1 1 1 1", "1 2 1 2"), 0, 1))).isEqualTo(0.0);
    }

    @Test
    void ofNothingReadTwiceNothingCanBeSaid() {
        BlindReadings<Integer, Integer> apart = columns("1 . 2 .", ". 1 . 2");
        assertThat(CohensKappa.of(apart, 0, 1)).isEqualTo(new NothingReadTwice());
        assertThat(KrippendorffsAlpha.of(apart, Difference.nominal())).isEqualTo(new NothingReadTwice());
        assertThat(KrippendorffsAlpha.of(new BlindReadings<Integer, Integer>(List.of()), Difference.nominal()))
                .isEqualTo(new NothingReadTwice());
    }

    @Test
    void anAnswerThatIsNotOnTheScaleIsAMistakeOfTheProgram() {
        BlindReadings<Integer, Integer> readings = columns("1 9", "1 2");
        assertThatThrownBy(() -> CohensKappa.weighted(readings, 0, 1, FIVE)).hasMessageContaining("9");
        assertThatThrownBy(() -> KrippendorffsAlpha.of(readings, Difference.ordinal(FIVE)))
                .hasMessageContaining("9");
    }

    @Property(tries = 200)
    void readersWhoAnswerAlikeAgreeFully(@ForAll("answers") List<Integer> answers) {
        BlindReadings<Integer, Integer> alike = new BlindReadings<>(answers.stream()
                .map(answer -> Map.of(0, answer, 1, answer, 2, answer))
                .toList());
        assertThat(allOf(alike))
                .allSatisfy(agreement -> assertThat(isFullOrSame(agreement)).isTrue());
        assertThat(isFullOrSame(CohensKappa.of(alike, 0, 1))).isTrue();
        assertThat(isFullOrSame(CohensKappa.weighted(alike, 0, 1, FIVE))).isTrue();
    }

    @Property(tries = 200)
    void whoReadFirstAndInWhichOrderMakesNoDifference(@ForAll("readings") BlindReadings<Integer, Integer> readings) {
        List<Map<Integer, Integer>> turned = new ArrayList<>(
                readings.units().stream().map(ReaderAgreementTest::turned).toList());
        Collections.shuffle(turned, new Random(readings.hashCode()));
        BlindReadings<Integer, Integer> other = new BlindReadings<>(turned);
        assertThat(allOf(other)).isEqualTo(allOf(readings));
        assertThat(CohensKappa.of(other, 1, 2)).isEqualTo(CohensKappa.of(readings, 1, 0));
        assertThat(CohensKappa.of(readings, 0, 1)).isEqualTo(CohensKappa.of(readings, 1, 0));
        assertThat(CohensKappa.weighted(readings, 0, 1, FIVE)).isEqualTo(CohensKappa.weighted(readings, 1, 0, FIVE));
    }

    @Property(tries = 200)
    void agreementIsNeverMoreThanFull(@ForAll("readings") BlindReadings<Integer, Integer> readings) {
        assertThat(allOf(readings)).allSatisfy(agreement -> {
            if (agreement instanceof Computed computed) {
                assertThat(computed.value()).isLessThanOrEqualTo(BigDecimal.ONE);
            }
        });
    }

    @Property(tries = 200)
    void withTwoAnswersAllDifferencesAreOne(@ForAll("yesAndNo") BlindReadings<Integer, Integer> readings) {
        assertThat(allOf(readings).stream().distinct()).hasSize(1);
    }

    @Provide
    Arbitrary<List<Integer>> answers() {
        return Arbitraries.integers().between(1, 5).list().ofMinSize(1).ofMaxSize(30);
    }

    @Provide
    Arbitrary<BlindReadings<Integer, Integer>> readings() {
        return readings(5);
    }

    @Provide
    Arbitrary<BlindReadings<Integer, Integer>> yesAndNo() {
        return readings(2);
    }

    private static Arbitrary<BlindReadings<Integer, Integer>> readings(int highest) {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(1, highest))
                .ofMaxSize(3)
                .list()
                .ofMaxSize(25)
                .map(BlindReadings::new);
    }

    private static List<ReaderAgreement> allOf(BlindReadings<Integer, Integer> readings) {
        return List.of(
                KrippendorffsAlpha.of(readings, Difference.nominal()),
                KrippendorffsAlpha.of(readings, Difference.ordinal(FIVE)),
                KrippendorffsAlpha.of(readings, Difference.interval(BigDecimal::valueOf)));
    }

    private static boolean isFullOrSame(ReaderAgreement agreement) {
        return switch (agreement) {
            case Computed computed -> computed.value().compareTo(BigDecimal.ONE) == 0;
            case AllTheSame same -> same.units() > 0;
            case NothingReadTwice nothing -> false;
        };
    }

    private static double value(ReaderAgreement agreement) {
        return ((Computed) agreement).value().doubleValue();
    }

    /// Reader 0 becomes 1, 1 becomes 2, 2 becomes 0.
    private static Map<Integer, Integer> turned(Map<Integer, Integer> answers) {
        Map<Integer, Integer> turned = new HashMap<>();
        answers.forEach((reader, answer) -> turned.put((reader + 1) % 3, answer));
        return turned;
    }

    /// One line for each reader, a point where they did not read.
    private static BlindReadings<Integer, Integer> columns(String... readers) {
        List<String[]> lines =
                List.of(readers).stream().map(line -> line.split(" ")).toList();
        return new BlindReadings<>(IntStream.range(0, lines.getFirst().length)
                .mapToObj(unit -> {
                    Map<Integer, Integer> answers = new HashMap<>();
                    for (int reader = 0; reader < lines.size(); reader++) {
                        if (!lines.get(reader)[unit].equals(".")) {
                            answers.put(reader, Integer.valueOf(lines.get(reader)[unit]));
                        }
                    }
                    return answers;
                })
                .map(Map::copyOf)
                .toList());
    }

    /// How many units reader 0 gave the row and reader 1 the column.
    private static BlindReadings<Integer, Integer> table(int[][] counts) {
        List<Map<Integer, Integer>> units = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                units.addAll(Collections.nCopies(counts[row][column], Map.of(0, row, 1, column)));
            }
        }
        return new BlindReadings<>(units);
    }
}
