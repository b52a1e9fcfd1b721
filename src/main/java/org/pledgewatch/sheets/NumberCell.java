package org.pledgewatch.sheets;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/// A number in a cell, as its reader sees it: a number, or the day, the month or the year that it counts to.
final class NumberCell {
    /// As many digits as spreadsheet programs keep.
    private static final MathContext KEPT = new MathContext(15);

    private static final LocalDate ZERO_OF_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate ZERO_OF_1904 = LocalDate.of(1904, 1, 1);
    /// Programs count from 1900 and take that year for a leap year, but not all of them, so that before this day they
    /// do not show the same.
    private static final LocalDate FIRST_SURE_DAY = LocalDate.of(1900, 3, 1);
    /// What lies after it is no day anybody means; 9999 is how software writes "no end".
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

    private NumberCell() {}

    static SheetCell of(String written, NumberLook look, boolean from1904) {
        double number;
        try {
            number = Double.parseDouble(written);
        } catch (NumberFormatException none) {
            return new SheetCell.Unfit("holds what should be a number and is none. Type it again.");
        }
        if (!Double.isFinite(number)) {
            return new SheetCell.Unfit("holds a number without bounds. Type it again.");
        }
        return switch (look) {
            case NUMBER -> new SheetCell.Text(plain(number));
            case PERCENT ->
                new SheetCell.Unfit(
                        "shows a percentage, which is kept as a hundredth of it. Format the cell as text, and"
                                + " type the number without the sign.");
            case NO_YEAR ->
                new SheetCell.Unfit("shows a day or a time without its year, which the program made up. Format the cell"
                        + " as text, and type the day like this: 2001-03-12.");
            case UNCLEAR ->
                new SheetCell.Unfit(
                        "shows a date in a form that differs from one language to another. Format the cell as"
                                + " text, and type the day like this: 2001-03-12.");
            case DAY, MONTH, YEAR -> day(number, look, from1904);
        };
    }

    private static String plain(double number) {
        BigDecimal kept = new BigDecimal(number).round(KEPT);
        return kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString();
    }

    private static SheetCell day(double number, NumberLook look, boolean from1904) {
        if (number != Math.rint(number)) {
            return new SheetCell.Unfit(
                    "holds a time of the day as well. Format the cell as text, and type the day like this: 2001-03-12.");
        }
        if (Math.abs(number) > 10_000_000) {
            return new SheetCell.Unfit("holds a number that counts to no day. Type the day like this: 2001-03-12.");
        }
        LocalDate day = (from1904 ? ZERO_OF_1904 : ZERO_OF_1900).plusDays((long) number);
        if (day.isBefore(FIRST_SURE_DAY)) {
            return new SheetCell.Unfit(
                    "is a date before March 1900, which programs do not count alike. Format the cell as"
                            + " text, and type the day like this: 1899-06-17.");
        }
        if (day.isAfter(LAST_DAY)) {
            return new SheetCell.Unfit(
                    "is a date in a far future (" + day + "), as software writes where there is no end."
                            + " Leave the cell empty if there is none, or type the day.");
        }
        return new SheetCell.Text(
                switch (look) {
                    case MONTH -> day.toString().substring(0, 7);
                    case YEAR -> day.toString().substring(0, 4);
                    case DAY, NUMBER, PERCENT, NO_YEAR, UNCLEAR -> day.toString();
                });
    }
}
