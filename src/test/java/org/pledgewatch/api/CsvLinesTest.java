package org.pledgewatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLinesTest {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void aTextThatWouldRunAsAFormulaGetsAnApostrophe(String text) {
        assertThat(CsvLines.cell(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a=1", " =1", "'=1", "1-2", "2002-09-19"})
    void otherTextIsLeftAsItIs(String text) {
        assertThat(CsvLines.cell(text)).isEqualTo(text);
    }

    @Test
    void numbersAndDaysAreLeftAlone() {
        assertThat(CsvLines.cell(-5)).isEqualTo("-5");
        assertThat(CsvLines.cell(new BigDecimal("-1E+3"))).isEqualTo("-1000");
        assertThat(CsvLines.cell(LocalDate.of(2002, 9, 19))).isEqualTo("2002-09-19");
        assertThat(CsvLines.cell(null)).isEmpty();
        assertThat(CsvLines.cell(true)).isEqualTo("true");
    }
}
