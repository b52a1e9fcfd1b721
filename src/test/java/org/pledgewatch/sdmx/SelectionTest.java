package org.pledgewatch.sdmx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a request selects of a cube. Observations are written `area sex period value`.
class SelectionTest {
    private static final List<String> ALL = List.of(
            "NAM F 2020 12",
            "NAM F 2021 null",
            "NAM F 2022 34.5",
            "NAM M 2022 0",
            "NOR F 2021 -7",
            "NOR F 2022 1E+2",
            "NOR _T 2019 null");

    private static Selection selection(String address) {
        int question = address.indexOf('?');
        RestAddress read = RestAddress.read(
                question < 0 ? address : address.substring(0, question),
                question < 0 ? null : address.substring(question + 1));
        RestRequest request = read.segment(1).equals("DF_CHILDREN") ? RestVersion1.read(read) : RestVersion2.read(read);
        return ((RestRequest.ForData) request).query().of(Cubes.structure());
    }

    private static List<String> selected(String address) {
        try (Stream<Series> series = selection(address).of(Cubes.children())) {
            return series.flatMap(one -> one.observations().stream()
                            .map(observation -> one.key().get(1) + " "
                                    + one.key().get(2) + " " + observation.period() + " " + observation.value()))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            /data/DF_CHILDREN                                              | 1 2 3 4 5 6 7
            /data/DF_CHILDREN/A...                                         | 1 2 3 4 5 6 7
            /data/DF_CHILDREN/.NAM                                         | 1 2 3 4
            /data/DF_CHILDREN/.NOR+NAM.F.                                  | 1 2 3 5 6
            /data/DF_CHILDREN/.NOR%2BNAM.F.                                | 1 2 3 5 6
            /data/DF_CHILDREN/.XXX..                                       |
            /data/DF_CHILDREN/.nam..                                       |
            /data/DF_CHILDREN?startPeriod=2021                             | 2 3 4 5 6
            /data/DF_CHILDREN?startPeriod=2021-01                          | 2 3 4 5 6
            /data/DF_CHILDREN?startPeriod=2021-01-02                       | 3 4 6
            /data/DF_CHILDREN?endPeriod=2021                               | 1 2 5 7
            /data/DF_CHILDREN?endPeriod=2021-11                            | 1 7
            /data/DF_CHILDREN?endPeriod=2021-12-31T00:00:00                | 1 2 5 7
            /data/DF_CHILDREN?startPeriod=2020-W01&endPeriod=2020-S2       | 1
            /data/DF_CHILDREN?startPeriod=2022&endPeriod=2021              |
            /data/DF_CHILDREN?firstNObservations=1                         | 1 4 5 7
            /data/DF_CHILDREN?lastNObservations=1                          | 3 4 6 7
            /data/DF_CHILDREN?firstNObservations=1&lastNObservations=1     | 1 3 4 5 6 7
            /data/DF_CHILDREN?lastNObservations=2147483                    | 1 2 3 4 5 6 7
            /data/DF_CHILDREN?lastNObservations=1&endPeriod=2021           | 2 5 7
            /data/dataflow/*/DF/1.0/*                                      | 1 2 3 4 5 6 7
            /data/dataflow/*/DF/1.0/A.NAM.M,A.NOR.F                        | 4 5 6
            /data/dataflow/*/DF/1.0/*?c[SEX]=F,_T                          | 1 2 3 5 6 7
            /data/dataflow/*/DF/1.0/*?c[SEX]=ne:F                          | 4 7
            /data/dataflow/*/DF/1.0/*?c[SEX]=ne:F+ne:M                     | 7
            /data/dataflow/*/DF/1.0/*?c[SEX]=ne:F,ne:M                     | 1 2 3 4 5 6 7
            /data/dataflow/*/DF/1.0/*?c[REF_AREA]=sw:N&c[AGE]=ew:17        | 1 2 3 4 5 6
            /data/dataflow/*/DF/1.0/*?c[AGE]=co:0T&c[REF_AREA]=nc:A        | 5 6
            /data/dataflow/*/DF/1.0/*?c[OBS_VALUE]=ge:0                    | 1 3 4 6
            /data/dataflow/*/DF/1.0/*?c[OBS_VALUE]=lt:0                    | 5
            /data/dataflow/*/DF/1.0/*?c[OBS_VALUE]=eq:0.0                  | 4
            /data/dataflow/*/DF/1.0/*?c[OBS_STATUS]=Q                      | 2 7
            /data/dataflow/*/DF/1.0/*?c[COMMENT]=co:1%2B1                  |
            /data/dataflow/*/DF/1.0/*?c[COMMENT]=co:held                   | 7
            /data/dataflow/*/DF/1.0/*?c[UNIT_MULT]=0                       | 1 2 3 4 5 6 7
            /data/dataflow/*/DF/1.0/*?c[UNIT_MULT]=6                       |
            /data/dataflow/*/DF/1.0/*?c[TIME_PERIOD]=ge:2020+le:2021       | 1 2 5
            /data/dataflow/*/DF/1.0/*?c[TIME_PERIOD]=lt:2020,gt:2021       | 3 4 6 7
            /data/dataflow/*/DF/1.0/*?c[TIME_PERIOD]=2019,2021             | 2 5 7
            /data/dataflow/*/DF/1.0/*?limit=2                              | 1 2
            /data/dataflow/*/DF/1.0/*?offset=2&limit=3                     | 3 4 5
            /data/dataflow/*/DF/1.0/*?offset=6                             | 7
            /data/dataflow/*/DF/1.0/*?offset=7                             |
            /data/dataflow/*/DF/1.0/*?limit=0                              |
            """)
    void isSelected(String address, String numbers) {
        List<String> expected = numbers == null
                ? List.of()
                : Stream.of(numbers.split(" "))
                        .map(number -> ALL.get(Integer.parseInt(number) - 1))
                        .toList();
        assertThat(selected(address)).isEqualTo(expected);
    }

    @Test
    void keysOfSeriesAreCountedWhereOnlyTheseAreSent() {
        String address = "/data/dataflow/*/DF/1.0/*?attributes=none&measures=none&offset=1&limit=2";
        try (Stream<Series> series = selection(address).of(Cubes.children())) {
            assertThat(series.map(one -> one.key().get(1) + one.key().get(2))).containsExactly("NAMM", "NORF");
        }
    }

    @Test
    void aLongCubeIsReadNoFurtherThanAsked() {
        try (Stream<Series> series =
                selection("/data/dataflow/*/DF/1.0/*?limit=5").of(Cubes.endless(Integer.MAX_VALUE))) {
            assertThat(series.toList()).hasSize(1);
        }
    }

    @Test
    void availabilityNamesWhatThereIs() {
        Availability exact = Cubes.children().availability(selection("/data/DF_CHILDREN/.NAM..?startPeriod=2021"));
        assertThat(exact.codes().toString()).isEqualTo("{FREQ=[A], REF_AREA=[NAM], SEX=[F, M], AGE=[Y0T17]}");
        assertThat(exact.periods()).containsExactly("2021", "2022");
        assertThat(exact.series()).isEqualTo(2);
        assertThat(exact.observations()).isEqualTo(3);
    }

    /// The example of the guideline, in our words: Norway and male have nothing together.
    @Test
    void availabilityNamesWhatCouldBeAdded() {
        Availability available = Cubes.children().whatCouldBeAdded(selection("/data/DF_CHILDREN/.NOR.F."));
        assertThat(available.codes().toString()).isEqualTo("{FREQ=[A], REF_AREA=[NAM, NOR], SEX=[F, _T], AGE=[Y0T17]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2001            | 2001-01-01 | 2001-12-31
            2001-A1         | 2001-01-01 | 2001-12-31
            2001-S2         | 2001-07-01 | 2001-12-31
            2001-T2         | 2001-05-01 | 2001-08-31
            2001-Q1         | 2001-01-01 | 2001-03-31
            2000-02         | 2000-02-01 | 2000-02-29
            2000-M02        | 2000-02-01 | 2000-02-29
            2020-W53        | 2020-12-28 | 2021-01-03
            2001-D032       | 2001-02-01 | 2001-02-01
            2001-02-03      | 2001-02-03 | 2001-02-03
            2001-02-03T04:05:06Z | 2001-02-03 | 2001-02-03
            """)
    void aPeriodIsItsFirstAndLastDay(String written, String first, String last) {
        assertThat(TimePeriod.parse(written))
                .hasValueSatisfying(period ->
                        assertThat(period.first() + " " + period.last()).isEqualTo(first + " " + last));
    }

    @ParameterizedTest
    @CsvSource({
        "19999",
        "2001-13",
        "2001-00",
        "2001-02-30",
        "2001-Q5",
        "2001-W54",
        "2001-D366",
        "NaN",
        "-2001",
        "20011",
        "2001-1"
    })
    void whatIsNoPeriodIsNotRead(String written) {
        assertThat(TimePeriod.parse(written)).isEmpty();
    }

    @Test
    void aStructureWithoutWhatItNamesCannotBe() {
        assertThatThrownBy(() -> new Structures(List.of(Cubes.FLOW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DSD_CHILDREN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -        | 3.0
            latest   | 3.0
            +        | 3.0
            ~        | 3.0
            all      | 3.0 2.0 1.0
            *        | 3.0 2.0 1.0
            2        | 2.0
            2.0      | 2.0
            2.0.0    | 2.0
            1.0+     | 3.0
            1+.0     | 3.0
            3.0+     | 3.0
            4.0+     | ''
            4.0      | ''
            """)
    void aVersionMeansEditions(String asked, String meant) {
        assertThat(String.join(
                        " ", Versions.meant(asked == null ? List.of() : List.of(asked), List.of("3.0", "2.0", "1.0"))))
                .isEqualTo(meant);
    }
}
