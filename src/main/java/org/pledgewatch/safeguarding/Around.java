package org.pledgewatch.safeguarding;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What stands just before and after a place in a text. Never looks further than a window, so that searching stays
/// in proportion to the length of the text.
final class Around {
    private static final int WINDOW = 24;
    private static final int LONGEST_ADDRESS = 300;

    /// "No. 9208", "ISBN 978-…", "A/RES/54/263", "p. 12": a number that is told to be the number of something.
    private static final Pattern REFERENCE = Pattern.compile(
            "(?iu)(?:\\b(?:nos?|nr|num|numbers?|isbn|issn|doi|arts?|articles?|artículos?|artigos?|paras?|pp?|pages?|vol"
                    + "|cap|sections?|sec|act|law|ley|lei|loi|lag|decree|decreto|décret|bill|resolution|resolución"
                    + "|document|doc|ref|case|record|file|row|line|id|ilo|sfs|dnr|g\\.?r|res)\\b|n\\.?[º°]|№|§|#|/)"
                    + "[.:]?[ ]?[\\p{L}]{0,3}[-.:]?$");

    private static final Pattern WEB = Pattern.compile("://|www\\.|[\\p{L}\\p{N}]\\.\\p{L}{2,12}/|^\\(?10\\.\\d{4,9}/");

    private Around() {}

    static boolean isNumberedReference(String text, int at) {
        return REFERENCE.matcher(before(text, at, WINDOW)).find();
    }

    static boolean isInWebAddress(String text, int at) {
        int start = at;
        while (start > 0 && at - start < LONGEST_ADDRESS && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        return WEB.matcher(text.substring(start, at)).find();
    }

    /// The pattern at this place and nowhere else, looking back as far as it likes and forward as far as a window goes.
    static Matcher at(Pattern pattern, String text, int at, int window) {
        return pattern.matcher(text)
                .region(at, Math.min(text.length(), at + window))
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
    }

    static String before(String text, int at, int length) {
        return text.substring(Math.max(0, at - length), at);
    }

    static String after(String text, int at, int length) {
        return text.substring(at, Math.min(text.length(), at + length));
    }

    static int digitsIn(CharSequence text) {
        return (int) text.chars().filter(Around::isDigit).count();
    }

    static boolean isDigit(int one) {
        return one >= '0' && one <= '9';
    }
}
