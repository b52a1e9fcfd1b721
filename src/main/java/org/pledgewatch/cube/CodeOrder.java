package org.pledgewatch.cube;

import java.util.Comparator;

/// By code point, as files and engines order text. Java orders by halves of characters, which differs for those that
/// have
/// two.
enum CodeOrder implements Comparator<String> {
    BY_CODE_POINT;

    @Override
    public int compare(String one, String other) {
        int both = Math.min(one.length(), other.length());
        for (int at = 0; at < both; at++) {
            char unit = one.charAt(at);
            char otherUnit = other.charAt(at);
            if (unit != otherUnit) {
                return Character.isSurrogate(unit) == Character.isSurrogate(otherUnit)
                        ? Character.compare(unit, otherUnit)
                        : Boolean.compare(Character.isSurrogate(unit), Character.isSurrogate(otherUnit));
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
