package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pledgewatch.cube.Condition.Comparison;

class CubeQueryTest {
    @TempDir
    private Path directory;

    private ReleasesOnDisk releases;
    private Cube cube;

    @BeforeEach
    void aCube() {
        releases = CubeSamples.in(directory);
        cube = CubeSamples.released(
                releases,
                "small",
                CubeSamples.SHAPE,
                List.of(
                        CubeSamples.observation("A.UGA.CASES.F.2021", "7.0", "A"),
                        CubeSamples.observation("A.KEN.CASES.F.2022", "12", "A", "Nairobi 100%"),
                        CubeSamples.observation("A.KEN.CASES.F.2021", "11", "A", "not_all"),
                        CubeSamples.observation("A.KEN.CASES.M.2021", null, "Q"),
                        CubeSamples.observation("A.KEN.BUDGET._T.2022", "1234567.50", "A")));
    }

    @AfterEach
    void close() {
        releases.close();
    }

    @Test
    void seriesComeOneAfterTheOtherAndTheirPeriodsInOrder() {
        assertThat(keys(CubeQuery.EVERYTHING))
                .containsExactly(
                        "A.KEN.BUDGET._T.2022",
                        "A.KEN.CASES.F.2021",
                        "A.KEN.CASES.F.2022",
                        "A.KEN.CASES.M.2021",
                        "A.UGA.CASES.F.2021");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            EQ, obs_value,   12,       A.KEN.CASES.F.2022
            EQ, obs_value,   7,        A.UGA.CASES.F.2021
            NE, obs_value,   12,       A.KEN.BUDGET._T.2022 A.KEN.CASES.F.2021 A.UGA.CASES.F.2021
            LT, obs_value,   11,       A.UGA.CASES.F.2021
            LE, obs_value,   11,       A.KEN.CASES.F.2021 A.UGA.CASES.F.2021
            GT, obs_value,   11.99,    A.KEN.BUDGET._T.2022 A.KEN.CASES.F.2022
            GE, obs_value,   12,       A.KEN.BUDGET._T.2022 A.KEN.CASES.F.2022
            EQ, obs_status,  Q,        A.KEN.CASES.M.2021
            NE, obs_status,  A,        A.KEN.CASES.M.2021
            GT, ref_area,    KEN,      A.UGA.CASES.F.2021
            LE, time_period, 2021,     A.KEN.CASES.F.2021 A.KEN.CASES.M.2021 A.UGA.CASES.F.2021
            CO, comment_obs, 00%,      A.KEN.CASES.F.2022
            CO, comment_obs, t_a,      A.KEN.CASES.F.2021
            NC, comment_obs, %,        A.KEN.CASES.F.2021
            SW, comment_obs, Nai,      A.KEN.CASES.F.2022
            EW, comment_obs, _all,     A.KEN.CASES.F.2021
            """)
    void whatIsAbsentMeetsNoComparison(Operator operator, String component, String operand, String found) {
        assertThat(keys(CubeQuery.EVERYTHING.where(component, new Comparison(operator, operand))))
                .containsExactly(found.split(" "));
    }

    @Test
    void oneOfTheComparisonsOfAConditionIsEnoughAndAllConditionsHold() {
        CubeQuery query = CubeQuery.EVERYTHING
                .where("sex", new Comparison(Operator.EQ, "M"), new Comparison(Operator.EQ, "_T"))
                .where("time_period", new Comparison(Operator.GE, "2022"));
        assertThat(keys(query)).containsExactly("A.KEN.BUDGET._T.2022");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', textBlock = """
            indicator,   Robert'); drop table observed; --
            sex,         ' or 1=1 or '
            time_period, 2022' union select * from read_text('passwords
            obs_status,  ') or ('a' = 'a
            comment_obs, \\
            """)
    void wordsOfSqlAreCodesLikeOthers(String component, String hostile) {
        assertThat(keys(CubeQuery.EVERYTHING.where(component, new Comparison(Operator.EQ, hostile))))
                .isEmpty();
        if (CubeSamples.SHAPE.dimensions().contains(component)) {
            assertThat(keys(CubeQuery.EVERYTHING.only(component, Set.of(hostile))))
                    .isEmpty();
        }
        assertThat(cube.count(CubeQuery.EVERYTHING)).isEqualTo(5);
    }

    @Test
    void columnsMayBeCalledLikeWordsOfSql() {
        CubeShape shape = new CubeShape(
                List.of("order", "select", "partition", "series", "observations", "time"),
                "partition",
                List.of("code", "dimension", "number", "position", "from"));
        List<Observation> some = IntStream.range(0, 40)
                .mapToObj(one -> new Observation(
                        List.of("o", "s" + one % 3, "p" + one % 2, "x", "y", "" + (1990 + one)),
                        BigDecimal.valueOf(one),
                        List.of("a", "b", "c", "d", "e" + one % 2)))
                .toList();
        Cube cube = CubeSamples.released(releases, "words", shape, some);
        CubeInMemory list = new CubeInMemory(shape, some);
        for (CubeQuery query : List.of(
                CubeQuery.EVERYTHING,
                CubeQuery.EVERYTHING.lastOfEach(2),
                CubeQuery.EVERYTHING.where("from", new Comparison(Operator.EQ, "e1")))) {
            assertThat(CubeSamples.all(cube.observations(query))).isEqualTo(list.observations(query));
            assertThat(CubeSamples.all(cube.series(query))).isEqualTo(list.series(query));
            assertThat(cube.availability(query)).isEqualTo(list.availability(query));
        }
    }

    @Test
    void aCodeMayBeVeryLong() {
        String code = "long ".repeat(20_000);
        List<Observation> long_ = List.of(
                CubeSamples.observation("A." + code + ".CASES.F.2022", "1", "A"),
                CubeSamples.observation("A." + code + "er.CASES.F.2022", "2", "A"));
        Cube cube = CubeSamples.released(releases, "long", CubeSamples.SHAPE, long_);
        assertThat(CubeSamples.all(cube.observations(CubeQuery.EVERYTHING.only("ref_area", Set.of(code)))))
                .containsExactly(long_.getFirst());
    }

    @Test
    void tenThousandCodesAreAskedForAtOnceAndAnsweredInOrder() {
        List<Observation> many = IntStream.range(0, 200_000)
                .mapToObj(one -> CubeSamples.observation("A.%05d.CASES.F.%d".formatted(one / 10, 2010 + one % 10), "1"))
                .toList();
        Cube cube = CubeSamples.released(releases, "many", CubeSamples.SHAPE, many);
        Set<String> everySecond = IntStream.range(0, 10_000)
                .mapToObj(area -> "%05d".formatted(2 * area))
                .collect(Collectors.toSet());
        CubeQuery query = CubeQuery.EVERYTHING.only("ref_area", everySecond);
        assertThat(cube.count(query)).isEqualTo(100_000);
        assertThat(CubeSamples.all(cube.observations(query)))
                .isEqualTo(many.stream()
                        .filter(one -> everySecond.contains(one.key().get(1)))
                        .toList());
    }

    @Test
    void whoAsksForNothingIsGivenNothing() {
        CubeQuery nothing = CubeQuery.EVERYTHING.only("sex", Set.of());
        assertThat(keys(nothing)).isEmpty();
        assertThat(CubeSamples.all(cube.series(nothing))).isEmpty();
        assertThat(cube.count(nothing)).isZero();
        assertThat(cube.availability(nothing)).isEqualTo(Availability.NOTHING);
        assertThat(keys(CubeQuery.EVERYTHING.page(0, 0L))).isEmpty();
        assertThat(keys(CubeQuery.EVERYTHING.page(5, null))).isEmpty();
    }

    @Test
    void anEndHoldsAllOfItsPeriod() {
        List<Observation> months = List.of(
                CubeSamples.observation("M.KEN.CASES.F.2023-12", "1", "A"),
                CubeSamples.observation("M.KEN.CASES.F.2024-12", "2", "A"),
                CubeSamples.observation("M.KEN.CASES.F.2025-01", "3", "A"));
        Cube cube = CubeSamples.released(releases, "months", CubeSamples.SHAPE, months);
        CubeQuery query = CubeQuery.EVERYTHING.during(new Periods("2024", "2024"));
        assertThat(CubeSamples.all(cube.observations(query))).containsExactly(months.get(1));
    }

    @Test
    void aSeriesSaysWhatAllItsObservationsSay() {
        assertThat(CubeSamples.all(cube.series(CubeQuery.EVERYTHING.only("sex", Set.of("F")))))
                .containsExactly(
                        new Series(List.of("A", "KEN", "CASES", "F"), nullable("A", null)),
                        new Series(List.of("A", "UGA", "CASES", "F"), nullable("A", null)));
    }

    @Test
    void aCubeOfNothingIsACube() {
        Cube empty = CubeSamples.released(releases, "empty", CubeSamples.SHAPE, List.of());
        assertThat(CubeSamples.all(empty.observations(CubeQuery.EVERYTHING))).isEmpty();
        assertThat(empty.availability(CubeQuery.EVERYTHING)).isEqualTo(Availability.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            region,    EQ, EUR
            obs_value, CO, 1
            obs_value, EQ, many
            obs_value, EQ, 1e400
            "x"" or 1=1", EQ, 1
            """)
    void whatTheCubeHasNotCannotBeAskedFor(String component, Operator operator, String operand) {
        CubeQuery query = CubeQuery.EVERYTHING.where(component, new Comparison(operator, operand));
        assertThatIllegalArgumentException().isThrownBy(() -> cube.observations(query));
        assertThatIllegalArgumentException().isThrownBy(() -> cube.availability(query));
    }

    @Test
    void anAnswerThatIsNotReadToItsEndKeepsNobodyFromAsking() {
        for (int asked = 0; asked < 3 * CubeSamples.SETTINGS.questions(); asked++) {
            try (Rows<Observation> rows = cube.observations(CubeQuery.EVERYTHING)) {
                rows.next();
            }
        }
        assertThat(keys(CubeQuery.EVERYTHING)).hasSize(5);
    }

    private List<String> keys(CubeQuery query) {
        return CubeSamples.all(cube.observations(query)).stream()
                .map(one -> String.join(".", one.key()))
                .toList();
    }

    private static List<String> nullable(String... attributes) {
        return new ArrayList<>(java.util.Arrays.asList(attributes));
    }
}
