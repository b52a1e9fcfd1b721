package org.pledgewatch.sheets;

/// A cell's place as workbooks write it, `AB12`: column 27, row 12.
record CellReference(int column, long row) {
    private static final int LONGEST = 14;

    /// @param text what stands in the file
    static CellReference parse(String text) throws UnreadableWorkbook {
        int letters = 0;
        long column = 0;
        while (letters < text.length() && letters <= 6 && isLetter(text.charAt(letters))) {
            column = column * 26 + (text.charAt(letters) - 'A' + 1);
            letters++;
        }
        long row = 0;
        int digits = letters;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            row = row * 10 + (text.charAt(digits) - '0');
            digits++;
        }
        if (letters == 0 || letters == digits || digits < text.length() || text.length() > LONGEST || row == 0) {
            throw new UnreadableWorkbook("The workbook is damaged: a cell in it has no proper place."
                    + " Open it in your spreadsheet program, save it anew, and send that.");
        }
        return new CellReference((int) Math.min(column - 1, Integer.MAX_VALUE), row);
    }

    private static boolean isLetter(char one) {
        return one >= 'A' && one <= 'Z';
    }

    private static boolean isDigit(char one) {
        return one >= '0' && one <= '9';
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }
}
