package org.pledgewatch.statistics;

import java.util.regex.Pattern;

/// What can stand where a figure's value is expected.
sealed interface Value {
    /// @param tenThousandths the number times 10,000
    record Number(long tenThousandths) implements Value {}

    record Nothing() implements Value {}

    record Mistake(String sentence) implements Value {}

    Pattern PLAIN = Pattern.compile("(-?)(\\d{1,14})(?:\\.(\\d{1,4})0*)?");
    Pattern WITH_SEPARATORS = Pattern.compile("-?\\d{1,3}([., '’\\u00a0\\u202f]\\d{3})+([.,]\\d+)?");
    Pattern WITH_COMMA = Pattern.compile("-?\\d+,\\d+");
    Pattern SCIENTIFIC = Pattern.compile("[-+]?\\d+(\\.\\d+)?[eE][-+]?\\d+");
    Pattern MANY_DECIMALS = Pattern.compile("-?\\d+\\.\\d+");

    static Value parse(String text) {
        if (text.isEmpty()) {
            return new Nothing();
        }
        long whole = plainWhole(text);
        if (whole >= 0) {
            return new Number(whole * 10_000);
        }
        var plain = PLAIN.matcher(text);
        if (plain.matches()) {
            String decimals = plain.group(3) == null ? "" : plain.group(3);
            long number = Long.parseLong(plain.group(2)) * 10_000 + Long.parseLong((decimals + "0000").substring(0, 4));
            return plain.group(1).isEmpty() || number == 0
                    ? new Number(number)
                    : new Mistake("A figure cannot be negative.");
        }
        return new Mistake(mistake(text));
    }

    /// Nearly every figure is a short whole number; -1 for what is none.
    private static long plainWhole(String text) {
        if (text.length() > 14) {
            return -1;
        }
        long number = 0;
        for (int index = 0; index < text.length(); index++) {
            int digit = text.charAt(index) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static String mistake(String text) {
        if (WITH_SEPARATORS.matcher(text).matches()) {
            return "Write the number without separators between thousands, with a dot before decimals.";
        }
        if (WITH_COMMA.matcher(text).matches()) {
            return "Write a dot before decimals, not a comma.";
        }
        if (SCIENTIFIC.matcher(text).matches()) {
            return "Write the number out in digits, without an exponent.";
        }
        if (MANY_DECIMALS.matcher(text).matches()) {
            return "A figure has at most 14 digits before the dot and 4 after it.";
        }
        return switch (text.toUpperCase(java.util.Locale.ROOT)) {
            case "NAN", "INF", "-INF", "INFINITY", "-INFINITY", "N/A", "NA", "NULL", "-", "..", "…" ->
                "Leave the value empty where there is none; OBS_STATUS says why.";
            default -> "This is not a number.";
        };
    }
}
