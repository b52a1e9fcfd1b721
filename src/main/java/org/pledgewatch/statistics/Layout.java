package org.pledgewatch.statistics;

import java.util.List;

/// How a figure's key is kept in one number: the codes of its dimensions, then the year, so that figures in order of
/// their keys are series in order of time.
final class Layout {
    static final int FIRST_YEAR = 1900;
    static final int LAST_YEAR = 2155;
    /// Left of a `long` is room for the place of a row among a hundred million.
    static final int MOST_BITS = 36;

    private static final int YEAR_BITS = 8;

    private final List<Codes> dimensions;
    private final int[] shifts;

    Layout(List<Codes> dimensions) {
        this.dimensions = List.copyOf(dimensions);
        this.shifts = new int[dimensions.size()];
        int shift = YEAR_BITS;
        for (int place = dimensions.size() - 1; place >= 0; place--) {
            shifts[place] = shift;
            shift += bits(dimensions.get(place));
        }
        if (shift > MOST_BITS) {
            throw new IllegalArgumentException("the codes of a key need " + shift + " bits, more than " + MOST_BITS);
        }
    }

    private static int bits(Codes codes) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(codes.size() - 1);
    }

    List<Codes> dimensions() {
        return dimensions;
    }

    int place(String dimension) {
        for (int place = 0; place < dimensions.size(); place++) {
            if (dimensions.get(place).dimension().equals(dimension)) {
                return place;
            }
        }
        throw new IllegalArgumentException("there is no dimension " + dimension);
    }

    long key(int[] codes, int year) {
        long key = year - FIRST_YEAR;
        for (int place = 0; place < codes.length; place++) {
            key |= (long) codes[place] << shifts[place];
        }
        return key;
    }

    int code(long key, int place) {
        return (int) (key >>> shifts[place]) & ((1 << bits(dimensions.get(place))) - 1);
    }

    int year(long key) {
        return FIRST_YEAR + (int) (key & ((1 << YEAR_BITS) - 1));
    }

    long with(long key, int place, int code) {
        long hole = ((1L << bits(dimensions.get(place))) - 1) << shifts[place];
        return key & ~hole | (long) code << shifts[place];
    }

    /// The same figure of another year; there is none before the first and after the last.
    long ofYear(long key, int year) {
        return key - year(key) + year;
    }

    /// "Kenya, persons convicted, female, 2024": in words, without totals.
    String words(long key) {
        StringBuilder words = new StringBuilder();
        for (int place = 0; place < dimensions.size(); place++) {
            Codes codes = dimensions.get(place);
            int code = code(key, place);
            if (codes.size() > 1 && !codes.code(code).equals("_T")) {
                words.append(codes.name(code)).append(", ");
            }
        }
        return words.append(year(key)).toString();
    }
}
