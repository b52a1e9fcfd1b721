package org.pledgewatch.sheets;

/// Whole numbers as workbooks write them, several in every cell.
final class Digits {
    private Digits() {}

    /// Whether a text is a whole number of at most so many digits, nine at most.
    static boolean areIn(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }
}
