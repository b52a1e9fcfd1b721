package org.pledgewatch.cube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObservationTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400",
                "1e999999999",
                "-1e20",
                "100000000000000000000",
                "0.0000000000000000001",
                "1e-400",
                "1e-999999999"
            })
    void aValueThatNoColumnHoldsIsRefused(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CubeSamples.observation("A.KEN.CASES.F.2022", value))
                .withMessage("A value has at most 20 digits before and 18 after the decimal point.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "1,5", "1 000", "0x1F", "١٢x"})
    void whatIsNoDecimalNumberHasNoType(String value) {
        assertThatExceptionOfType(NumberFormatException.class)
                .isThrownBy(() -> CubeSamples.observation("A.KEN.CASES.F.2022", value));
    }

    @Test
    void zerosAtTheEndAreKeptAndPowersWrittenOut() {
        assertThat(CubeSamples.observation("A.KEN.CASES.F.2022", "1.50").value())
                .hasToString("1.50");
        assertThat(CubeSamples.observation("A.KEN.CASES.F.2022", "12e3").value())
                .hasToString("12000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"half \uD83D", "\uDE00 half", "\uD83D\uD83D\uDE00", "nothing \u0000"})
    void aTextThatCannotBeReadBackIsRefused(String text) {
        isRefused("A.KEN.CASES.F.2022", text, "A text has half a character, or one that stands for none.");
        isRefused("A." + text + ".CASES.F.2022", "fine", "A text has half a character, or one that stands for none.");
    }

    @Test
    void aKeyHasACodeForEachDimension() {
        isRefused(
                "A.KEN.CASES.2022",
                "fine",
                "An observation has a code for each of [freq, ref_area, indicator, sex,"
                        + " time_period] and an attribute for each of [obs_status, comment_obs].");
        isRefused("A..CASES.F.2022", "fine", "A code is not empty.");
    }

    private void isRefused(String key, String comment, String sentence) {
        try (ReleasesOnDisk releases = CubeSamples.in(directory);
                ReleaseWriter writer = releases.write("r1", CubeSamples.SHAPE)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.add(CubeSamples.observation(key, "1", "A", comment)))
                    .withMessage(sentence);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REF_AREA", "obs_value", "obs_value_scale", "sex", "a b", "\"", "", "1st"})
    void aColumnHasALowerCaseNameOfItsOwn(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CubeShape(List.of("sex", "time_period"), "sex", List.of(name)));
    }

    @Test
    void filesAreCutByADimensionOfTheSeries() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CubeShape(List.of("sex", "time_period"), "time_period", List.of()))
                .withMessage(
                        "Files are cut by a dimension other than the time period, and time_period is none of these.");
    }
}
