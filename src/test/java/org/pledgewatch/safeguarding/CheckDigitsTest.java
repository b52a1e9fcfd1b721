package org.pledgewatch.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/// The numbers are those printed as examples, right and wrong, in the modules of python-stdnum
/// (github.com/arthurdejong/python-stdnum, read 2026-11-24).
class CheckDigitsTest {
    @Test
    void luhnAsInSePersonnummer() {
        assertThat(CheckDigits.luhn("8803200016")).isTrue();
        assertThat(CheckDigits.luhn("8803200018")).isFalse();
        assertThat(CheckDigits.luhn("8112289841")).isTrue();
    }

    @Test
    void spanishAsInEsDni() {
        assertThat(CheckDigits.spanish("54362315K")).isTrue();
        assertThat(CheckDigits.spanish("54362315Z")).isFalse();
    }

    @Test
    void frenchAsInFrNir() {
        assertThat(CheckDigits.french("295109912611193")).isTrue();
        assertThat(CheckDigits.french("295109912611199")).isFalse();
        assertThat(CheckDigits.french("253072B07300470")).isTrue();
        assertThat(CheckDigits.french("253072A07300443")).isTrue();
    }

    @Test
    void brazilianAsInBrCpf() {
        assertThat(CheckDigits.brazilian("39053344705")).isTrue();
        assertThat(CheckDigits.brazilian("23100299900")).isFalse();
        assertThat(CheckDigits.brazilian("11111111111")).isFalse();
    }

    @Test
    void thaiAsInThPin() {
        assertThat(CheckDigits.thai("3100600445635")).isTrue();
        assertThat(CheckDigits.thai("1234545678781")).isTrue();
        assertThat(CheckDigits.thai("1234545678789")).isFalse();
    }

    @Test
    void verhoeffAsInIndianAadhaar() {
        assertThat(CheckDigits.verhoeff("12340")).isTrue();
        assertThat(CheckDigits.verhoeff("234123412346")).isTrue();
        assertThat(CheckDigits.verhoeff("234123412347")).isFalse();
    }

    @Test
    void chineseAsInCnRic() {
        assertThat(CheckDigits.chinese("360426199101010071")).isTrue();
        assertThat(CheckDigits.chinese("360426199101010072")).isFalse();
    }

    @Property
    void oneWrongDigitIsAlwaysSeen(
            @ForAll @LongRange(min = 10_000_000_000L, max = 99_999_999_999L) long number,
            @ForAll @IntRange(max = 10) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        String right = completed(Long.toString(number));
        char wrong = (char) ('0' + (right.charAt(place) - '0' + off) % 10);
        String changed = right.substring(0, place) + wrong + right.substring(place + 1);
        assertThat(CheckDigits.verhoeff(right)).isTrue();
        assertThat(CheckDigits.verhoeff(changed)).isFalse();
    }

    private static String completed(String digits) {
        for (int check = 0; check < 10; check++) {
            if (CheckDigits.verhoeff(digits + check)) {
                return digits + check;
            }
        }
        throw new AssertionError("no check digit for " + digits);
    }
}
