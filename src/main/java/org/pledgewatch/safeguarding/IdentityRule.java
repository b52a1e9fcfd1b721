package org.pledgewatch.safeguarding;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How the numbers of one register of persons look, and how to tell them from other numbers.
///
/// Names such as `es.dni` are modules of [python-stdnum](https://github.com/arthurdejong/python-stdnum), where the rule
/// was read.
///
/// @param shape where no letter or digit touches it
/// @param holds of the number without its spaces, dots and hyphens
record IdentityRule(String register, Pattern shape, Predicate<String> holds) {
    private static final String BEFORE = "(?<![\\p{L}\\p{N}])(?<!\\p{N}[.,/:-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}])(?![.,/:-]\\p{N})";

    /// Birth date, three digits, Luhn over the last ten; a co-ordination number adds 60 to the day.
    /// `se.personnummer`.
    static final IdentityRule SWEDEN = rule(
            "Swedish personnummer",
            "(?:19|20)?\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01]|[6-8]\\d|9[01])[-+ ]?\\d{4}",
            number -> CheckDigits.luhn(number.substring(number.length() - 10)));

    /// Eight digits and a letter, or X, Y or Z, seven digits and a letter. `es.dni`, `es.nie`.
    static final IdentityRule SPAIN = rule(
            "Spanish DNI or NIE", "(?:\\d{2}\\.?\\d{3}\\.?\\d{3}|[XYZ]-?\\d{7})-?[A-HJ-NP-TV-Z]", CheckDigits::spanish);

    /// Sex, year, month, place, serial, key. `fr.nir`.
    static final IdentityRule FRANCE = rule(
            "French NIR",
            "[12][ .]?\\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\\d)[ .]?(?:\\d{2}|2[AB])[ .]?\\d{3}[ .]?\\d{3}[ .]?\\d{2}",
            CheckDigits::french);

    /// Nine digits and two check digits. `br.cpf`. A company’s CNPJ is longer.
    static final IdentityRule BRAZIL =
            rule("Brazilian CPF", "\\d{3}\\.?\\d{3}\\.?\\d{3}-?\\d{2}", CheckDigits::brazilian);

    /// Thirteen digits of which the first is 1 to 8, so that no ISBN is one. `th.pin`.
    static final IdentityRule THAILAND =
            rule("Thai identity number", "[1-8][ -]?\\d{4}[ -]?\\d{5}[ -]?\\d{2}[ -]?\\d", CheckDigits::thai);

    /// Twelve digits of which the first is 2 to 9, no palindrome. `in_.aadhaar`.
    static final IdentityRule INDIA = rule(
            "Indian Aadhaar",
            "[2-9]\\d{3}([ -]?)\\d{4}\\1\\d{4}",
            number -> CheckDigits.verhoeff(number) && !isPalindrome(number) && !areYears(number));

    /// Three, two and four digits; no group is all zeros, the first is neither 666 nor 900 and above. Has no check
    /// digit. [How the number is built](https://unanswered.io/guide/social-security-number-structure).
    static final IdentityRule UNITED_STATES =
            rule("United States SSN", "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}", number -> true);

    /// Two letters, six digits, A to D.
    /// [HMRC, NIM39110](https://www.gov.uk/hmrc-internal-manuals/national-insurance-manual/nim39110).
    static final IdentityRule UNITED_KINGDOM = rule(
            "British national insurance number",
            "(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][ -]?\\d{2}[ -]?\\d{2}[ -]?\\d{2}[ -]?[A-D]",
            number -> true);

    /// Place, birth date, serial, check character. `cn.ric`.
    static final IdentityRule CHINA = rule(
            "Chinese resident identity number",
            "[1-9]\\d{5}[ ]?(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ ]?\\d{3}[\\dX]",
            CheckDigits::chinese);

    static final List<IdentityRule> ALL =
            List.of(SWEDEN, SPAIN, CHINA, FRANCE, THAILAND, INDIA, BRAZIL, UNITED_STATES, UNITED_KINGDOM);

    private static IdentityRule rule(String register, String shape, Predicate<String> holds) {
        return new IdentityRule(register, Pattern.compile(BEFORE + shape + AFTER), holds);
    }

    private static boolean isPalindrome(String number) {
        return new StringBuilder(number).reverse().toString().equals(number);
    }

    /// A row of a table may well be "2001 2006 2011".
    private static boolean areYears(String number) {
        return number.matches("(?:(?:19|20)\\d{2}){2}\\d{4}");
    }
}
