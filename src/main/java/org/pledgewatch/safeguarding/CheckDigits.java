package org.pledgewatch.safeguarding;

import java.math.BigInteger;

/// The arithmetic by which a number shows that it was not made up. Each rule as read at
/// [python-stdnum](https://github.com/arthurdejong/python-stdnum), whose modules name the authorities' own papers;
/// the tests hold each rule against numbers printed there.
final class CheckDigits {
    private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";

    private static final int[][] VERHOEFF_PRODUCT = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9},
        {1, 2, 3, 4, 0, 6, 7, 8, 9, 5},
        {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
        {3, 4, 0, 1, 2, 8, 9, 5, 6, 7},
        {4, 0, 1, 2, 3, 9, 5, 6, 7, 8},
        {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
        {6, 5, 9, 8, 7, 1, 0, 4, 3, 2},
        {7, 6, 5, 9, 8, 2, 1, 0, 4, 3},
        {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
        {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}
    };

    private static final int[] VERHOEFF_STEP = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};

    private CheckDigits() {}

    /// Every second digit from the right doubled, digits of the products added: a multiple of ten.
    static boolean luhn(String digits) {
        int sum = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digit(digits, digits.length() - 1 - index);
            int part = index % 2 == 0 ? digit : 2 * digit;
            sum += part > 9 ? part - 9 : part;
        }
        return sum % 10 == 0;
    }

    /// The letter is chosen by the remainder of division by 23; the X, Y or Z of a foreigner counts as 0, 1 or 2.
    static boolean spanish(String number) {
        String digits = number.substring(0, number.length() - 1)
                .replace('X', '0')
                .replace('Y', '1')
                .replace('Z', '2');
        return SPANISH_LETTERS.charAt(Integer.parseInt(digits) % 23) == number.charAt(number.length() - 1);
    }

    /// The last two digits complete the rest to a multiple of 97; Corsica's 2A and 2B count as 19 and 18.
    static boolean french(String number) {
        String digits = number.replace("2A", "19").replace("2B", "18");
        long rest = Long.parseLong(digits.substring(0, 13));
        return 97 - rest % 97 == Long.parseLong(digits.substring(13));
    }

    /// Two digits by weights that fall to 2, modulo 11.
    static boolean brazilian(String digits) {
        return digits.chars().distinct().count() > 1
                && weighted(digits, 9) == digit(digits, 9)
                && weighted(digits, 10) == digit(digits, 10);
    }

    private static int weighted(String digits, int count) {
        int sum = 0;
        for (int index = 0; index < count; index++) {
            sum += (count + 1 - index) * digit(digits, index);
        }
        int rest = 11 - sum % 11;
        return rest > 9 ? 0 : rest;
    }

    /// One digit by weights from 13 to 2, modulo 11.
    static boolean thai(String digits) {
        int sum = 0;
        for (int index = 0; index < 12; index++) {
            sum += (13 - index) * digit(digits, index);
        }
        return (11 - sum % 11) % 10 == digit(digits, 12);
    }

    /// Verhoeff 1969: multiplication in the dihedral group of order ten, each digit first sent round a permutation.
    static boolean verhoeff(String digits) {
        int check = 0;
        for (int index = 0; index < digits.length(); index++) {
            int digit = digit(digits, digits.length() - 1 - index);
            for (int step = 0; step < index % 8; step++) {
                digit = VERHOEFF_STEP[digit];
            }
            check = VERHOEFF_PRODUCT[check][digit];
        }
        return check == 0;
    }

    /// ISO 7064, modulo 11 and radix 2; X stands for ten.
    static boolean chinese(String number) {
        BigInteger sum = BigInteger.ZERO;
        for (int index = 0; index < 18; index++) {
            int digit = number.charAt(index) == 'X' ? 10 : digit(number, index);
            sum = sum.add(BigInteger.TWO.pow(17 - index).multiply(BigInteger.valueOf(digit)));
        }
        return sum.mod(BigInteger.valueOf(11)).intValue() == 1;
    }

    private static int digit(String digits, int index) {
        return digits.charAt(index) - '0';
    }
}
