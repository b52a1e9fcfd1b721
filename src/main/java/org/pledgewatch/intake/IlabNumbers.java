package org.pledgewatch.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pledgewatch.intake.IlabField.Question;
import org.pledgewatch.vocabulary.Qualifier;
import org.pledgewatch.vocabulary.Spelling;

/// Numbers as ILAB files write them: `1,234`, `approximately 20`, `$1.6 million`, `29†`.
final class IlabNumbers {
    private static final String DIGITS = "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,6})?|\\d{1,15}(?:\\.\\d{1,6})?)";
    private static final Pattern QUALIFIED =
            Pattern.compile("(?:([a-z][a-z ]*?) )?(\\$)? ?" + DIGITS + "(?: (thousand|million|billion))?");
    private static final Pattern RANGE =
            Pattern.compile("(?:between )?(\\$)? ?" + DIGITS + " ?(?:/|to|and|-|–) ?\\$? ?" + DIGITS);
    private static final Pattern NEGATIVE = Pattern.compile("[-–−] ?\\$? ?\\d.*");
    private static final Map<String, Qualifier> QUALIFIERS = Map.ofEntries(
            Map.entry("about", Qualifier.ABOUT),
            Map.entry("around", Qualifier.ABOUT),
            Map.entry("approximately", Qualifier.ABOUT),
            Map.entry("an estimated", Qualifier.ABOUT),
            Map.entry("estimated", Qualifier.ABOUT),
            Map.entry("nearly", Qualifier.ABOUT),
            Map.entry("at least", Qualifier.AT_LEAST),
            Map.entry("at most", Qualifier.AT_MOST),
            Map.entry("up to", Qualifier.AT_MOST),
            Map.entry("more than", Qualifier.MORE_THAN),
            Map.entry("over", Qualifier.MORE_THAN),
            Map.entry("fewer than", Qualifier.FEWER_THAN),
            Map.entry("less than", Qualifier.FEWER_THAN));
    private static final Map<String, BigDecimal> SCALES = Map.of(
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000));
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);
    private static final BigDecimal MOST_MONEY = BigDecimal.valueOf(100_000_000_000L);
    private static final BigDecimal YOUNGEST = BigDecimal.valueOf(3);
    private static final BigDecimal OLDEST = BigDecimal.valueOf(30);

    /// No number in these files has half as many characters.
    private static final int LONGEST = 60;

    private IlabNumbers() {}

    static IlabValue.Number number(String text, String marks, Question question) throws Refusal {
        if (text.length() > LONGEST) {
            throw notANumber(text);
        }
        String folded = Spelling.folded(text);
        if (NEGATIVE.matcher(folded).matches()) {
            throw new Refusal("\"" + text + "\" is less than nothing. Look the number up in the publication.");
        }
        Matcher range = RANGE.matcher(folded);
        if (range.matches()) {
            return range(text, range, marks, question);
        }
        Matcher qualified = QUALIFIED.matcher(folded);
        if (!qualified.matches()) {
            throw notANumber(text);
        }
        refuseStrayDollars(qualified.group(2) != null, text, question);
        BigDecimal number = digits(qualified.group(3));
        String scale = qualified.group(4);
        if (scale != null) {
            number = number.multiply(SCALES.get(scale));
        }
        refuseAbsurd(number, text, question);
        return new IlabValue.Number(number, number, qualifier(text, qualified.group(1), scale), marks);
    }

    private static IlabValue.Number range(String text, Matcher range, String marks, Question question) throws Refusal {
        refuseStrayDollars(range.group(1) != null, text, question);
        BigDecimal low = digits(range.group(2));
        BigDecimal high = digits(range.group(3));
        refuseAbsurd(low, text, question);
        refuseAbsurd(high, text, question);
        if (low.compareTo(high) > 0) {
            throw new Refusal("\"" + text + "\" runs downwards. Look the numbers up in the publication.");
        }
        return new IlabValue.Number(low, high, Qualifier.BETWEEN, marks);
    }

    /// A number rounded to millions is not exact.
    private static Qualifier qualifier(
            String text,
            @org.jspecify.annotations.Nullable String words,
            @org.jspecify.annotations.Nullable String scale)
            throws Refusal {
        if (words == null) {
            return scale == null ? Qualifier.EXACTLY : Qualifier.ABOUT;
        }
        Qualifier qualifier = QUALIFIERS.get(words);
        if (qualifier == null) {
            throw notANumber(text);
        }
        return qualifier;
    }

    private static BigDecimal digits(String text) {
        return new BigDecimal(text.replace(",", ""));
    }

    private static void refuseStrayDollars(boolean dollars, String text, Question question) throws Refusal {
        if (dollars && question != Question.MONEY) {
            throw new Refusal("\"" + text + "\" is money where a number is asked. Look it up in the publication.");
        }
    }

    private static void refuseAbsurd(BigDecimal number, String text, Question question) throws Refusal {
        boolean absurd = switch (question) {
            case AGE -> number.compareTo(YOUNGEST) < 0 || number.compareTo(OLDEST) > 0;
            case MONEY -> number.compareTo(MOST_MONEY) > 0;
            case NUMBER, YES_NO, YES_NO_OR_NUMBER, GRADE ->
                number.compareTo(MOST) > 0 || number.stripTrailingZeros().scale() > 0;
        };
        if (absurd) {
            throw new Refusal("\"" + text + "\" cannot be "
                    + switch (question) {
                        case AGE -> "an age that a law sets";
                        case MONEY -> "the funds of an inspectorate";
                        case NUMBER, YES_NO, YES_NO_OR_NUMBER, GRADE -> "the number of what is counted";
                    }
                    + ". Look it up in the publication.");
        }
    }

    private static Refusal notANumber(String text) {
        return new Refusal(
                "\"" + text + "\" is not a number as these files write it: 1,234, approximately 20, at least 20,"
                        + " 10 to 20, $1.6 million. Look it up in the publication.");
    }
}
