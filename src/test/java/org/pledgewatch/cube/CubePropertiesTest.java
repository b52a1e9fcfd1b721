package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.cube.Condition.Comparison;

/// Whatever is released comes back digit for digit, and whatever is asked is answered as from a list.
class CubePropertiesTest {
    private static final List<String> SEXES = List.of("F", "M", "_T");
    private static final List<String> AREAS =
            List.of("AUT", "KEN", "UGA", "ZA'F", "\"x\"", "%_!", "日本", "😀", "\uFF5E");
    private static final List<String> INDICATORS = List.of("CASES", "VICTIMS", "cases", "\uFF5E", "😀");
    private static final List<String> PERIODS = List.of("1999", "2000", "2000-06", "2000-12", "2001", "2001-Q4");
    private static final List<@Nullable String> STATUSES =
            Collections.unmodifiableList(new ArrayList<@Nullable String>(List.of("A", "B", "Q", "100%", "a_b!", "AB")));

    private static Path directory = Path.of("");
    private static CubeInMemory list = new CubeInMemory(CubeSamples.SHAPE, List.of());
    private static @Nullable ReleasesOnDisk releases;
    private static @Nullable Cube cube;
    private static int released;

    @BeforeContainer
    static void aCubeOfManyObservations() throws IOException {
        directory = Files.createTempDirectory("cube");
        releases = CubeSamples.in(directory);
        Random seeded = new Random(1996);
        List<Observation> all = new ArrayList<>();
        for (String area : AREAS) {
            for (String indicator : INDICATORS) {
                for (String sex : SEXES) {
                    for (String period : PERIODS) {
                        if (seeded.nextInt(3) > 0) {
                            all.add(new Observation(
                                    List.of("A", area, indicator, sex, period),
                                    seeded.nextInt(8) == 0
                                            ? null
                                            : BigDecimal.valueOf(seeded.nextInt(400), seeded.nextInt(3)),
                                    someStatus(seeded, sex)));
                        }
                    }
                }
            }
        }
        Collections.shuffle(all, seeded);
        list = new CubeInMemory(CubeSamples.SHAPE, List.copyOf(all));
        cube = CubeSamples.released(releases, "many", CubeSamples.SHAPE, all);
    }

    private static List<@Nullable String> someStatus(Random seeded, String sex) {
        List<@Nullable String> attributes = new ArrayList<>();
        attributes.add(sex.equals("F") ? "A" : STATUSES.get(seeded.nextInt(STATUSES.size())));
        attributes.add(seeded.nextBoolean() ? null : "checked");
        return attributes;
    }

    @AfterContainer
    static void away() throws IOException {
        releases.close();
        LastingFiles.delete(directory);
    }

    @Property(tries = 300)
    void anAnswerIsThatOfAList(@ForAll("queries") CubeQuery query) {
        assertThat(CubeSamples.all(cube.observations(query))).isEqualTo(list.observations(query));
        assertThat(CubeSamples.all(cube.series(query))).isEqualTo(list.series(query));
        assertThat(cube.availability(query)).isEqualTo(list.availability(query));
        assertThat(cube.count(query))
                .isEqualTo(list.observations(query.page(0, null)).size());
    }

    @Provide
    Arbitrary<CubeQuery> queries() {
        return steps().list().ofMaxSize(4).map(steps -> {
            CubeQuery query = CubeQuery.EVERYTHING;
            for (Step step : steps) {
                query = step.of(query);
            }
            return query;
        });
    }

    interface Step {
        CubeQuery of(CubeQuery query);
    }

    private static Arbitrary<Step> steps() {
        return Arbitraries.oneOf(
                codes("ref_area", AREAS),
                codes("indicator", INDICATORS),
                codes("sex", SEXES),
                codes("time_period", PERIODS),
                Combinators.combine(
                                Arbitraries.of(PERIODS).injectNull(0.3),
                                Arbitraries.of(PERIODS).injectNull(0.3))
                        .as((from, to) -> query -> query.during(new Periods(from, to))),
                text("ref_area", AREAS),
                text("time_period", PERIODS),
                text("obs_status", List.of("A", "B", "100%", "_", "%", "!", "b!", "zzz", "")),
                comparison(
                        CubeShape.VALUE,
                        List.of(Operator.EQ, Operator.NE, Operator.LT, Operator.LE, Operator.GT, Operator.GE),
                        List.of("0", "1.5", "1.50", "12", "399", "-3", "12345678901234567890.123456789012345678")),
                Arbitraries.integers().between(1, 3).map(number -> query -> query.firstOfEach(number)),
                Arbitraries.integers().between(1, 3).map(number -> query -> query.lastOfEach(number)),
                Combinators.combine(
                                Arbitraries.longs().between(0, 500),
                                Arbitraries.longs().between(0, 400).injectNull(0.3))
                        .as((offset, limit) -> query -> query.page(offset, limit)),
                Arbitraries.of("obs_status", "comment_obs")
                        .list()
                        .uniqueElements()
                        .map(attributes -> query -> query.withAttributes(attributes)));
    }

    private static Arbitrary<Step> codes(String dimension, List<String> codes) {
        return Arbitraries.of(codes).set().ofMaxSize(3).map(some -> query -> query.only(dimension, Set.copyOf(some)));
    }

    private static Arbitrary<Step> text(String component, List<String> operands) {
        return comparison(component, List.of(Operator.values()), operands);
    }

    private static Arbitrary<Step> comparison(String component, List<Operator> operators, List<String> operands) {
        return Combinators.combine(Arbitraries.of(operators), Arbitraries.of(operands))
                .as(Comparison::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2)
                .map(anyOf -> query -> query.where(component, anyOf.toArray(Comparison[]::new)));
    }

    @Property(tries = 60)
    void whatIsReleasedComesBackDigitForDigit(@ForAll("observations") List<Observation> some) {
        String name = "round-" + ++released;
        Cube small = CubeSamples.released(releases, name, CubeSamples.SHAPE, some);
        assertThat(CubeSamples.all(small.observations(CubeQuery.EVERYTHING)))
                .isEqualTo(new CubeInMemory(CubeSamples.SHAPE, some).observations(CubeQuery.EVERYTHING));
        assertThat(small.availability(CubeQuery.EVERYTHING))
                .isEqualTo(new CubeInMemory(CubeSamples.SHAPE, some).availability(CubeQuery.EVERYTHING));
        releases.verify(name);
    }

    @Provide
    Arbitrary<List<Observation>> observations() {
        Arbitrary<String> codes =
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12).filter(CubePropertiesTest::isWellFormed);
        Arbitrary<@Nullable String> attributes =
                Arbitraries.oneOf(codes, Arbitraries.just("")).injectNull(0.3);
        Arbitrary<BigDecimal> values = Combinators.combine(
                        Arbitraries.bigIntegers()
                                .between(
                                        BigInteger.TEN.pow(20).negate(),
                                        BigInteger.TEN.pow(20).subtract(BigInteger.ONE))
                                .filter(number -> number.abs().compareTo(BigInteger.TEN.pow(20)) < 0),
                        Arbitraries.integers().between(0, 18))
                .as(BigDecimal::new);
        return Combinators.combine(
                        codes.list().ofSize(5),
                        values.injectNull(0.1),
                        attributes.list().ofSize(2))
                .as(Observation::new)
                .list()
                .uniqueElements(Observation::key)
                .ofMaxSize(30);
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(point -> point == 0 || point >= 0xD800 && point <= 0xDFFF);
    }
}
