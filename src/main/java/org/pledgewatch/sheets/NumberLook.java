package org.pledgewatch.sheets;

import java.util.Locale;
import java.util.regex.Pattern;

/// What a cell's number format makes its reader see.
enum NumberLook {
    NUMBER,
    PERCENT,
    DAY,
    MONTH,
    YEAR,
    /// A day, a month or a time, of no year that anybody sees.
    NO_YEAR,
    /// Part of a date; which, depends on the language of the program that shows it.
    UNCLEAR;

    private static final Pattern NOT_CODE = Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]");

    /// The look of a format that workbooks need not spell out, by its number (ECMA-376, part 1, 18.8.30).
    static NumberLook builtIn(int number) {
        return switch (number) {
            case 9, 10 -> PERCENT;
            case 14, 15, 22, 30, 31 -> DAY;
            case 17 -> MONTH;
            case 16, 18, 19, 20, 21, 45, 46, 47 -> NO_YEAR;
            case 27, 28, 29, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58 -> UNCLEAR;
            default -> NUMBER;
        };
    }

    static NumberLook of(String format) {
        String sections = NOT_CODE.matcher(format.toLowerCase(Locale.ROOT)).replaceAll("");
        int end = sections.indexOf(';');
        String code = end < 0 ? sections : sections.substring(0, end);
        if (code.contains("general") || code.contains("@")) {
            return NUMBER;
        }
        boolean time = code.contains("h") || code.contains("s");
        boolean digits = code.contains("0") || code.contains("#") || code.contains("?");
        if (digits && !time) {
            return code.contains("%") ? PERCENT : NUMBER;
        }
        boolean year = code.contains("y") || code.contains("e");
        boolean day = code.contains("d");
        if (day) {
            return year ? DAY : NO_YEAR;
        }
        if (year) {
            return code.contains("m") ? MONTH : YEAR;
        }
        return time || code.contains("m") ? NO_YEAR : NUMBER;
    }
}
