package org.pledgewatch.assessment;

/// The last day of so many years from a day on; asked very often, so days from 1970 to 2079 are remembered.
final class ShelfLife {
    private static final int REMEMBERED = 40_000;

    private final int years;
    private final int[] lastDays;

    ShelfLife(int years) {
        this.years = years;
        this.lastDays = new int[years == 0 ? 0 : REMEMBERED];
    }

    int lastDay(int day) {
        if (day < 0 || day >= lastDays.length) {
            return later(day);
        }
        int known = lastDays[day];
        if (known == 0) {
            known = later(day);
            lastDays[day] = known;
        }
        return known;
    }

    private int later(int day) {
        return Days.of(Days.date(day).plusYears(years));
    }
}
