package org.pledgewatch.sheets;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of a cell as workbooks write it: in runs of different looks, with hints for its pronunciation, and with
/// characters XML does not know written as `_x001B_`.
final class CellText {
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final Pattern LIKE_AN_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private CellText() {}

    /// Reads on to the end of the element that has begun, and puts its runs together.
    static String readIn(PartXml xml, String element) throws UnreadableWorkbook {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        int inHints = 0;
        PartXml.Step step = PartXml.Step.BEGINS;
        while (!xml.ends(step, element) && step != PartXml.Step.OVER) {
            step = xml.next();
            if (xml.begins(step, "rPh")) {
                inHints++;
            } else if (xml.ends(step, "rPh")) {
                inHints--;
            } else if (xml.begins(step, "t")) {
                inText = true;
            } else if (xml.ends(step, "t")) {
                inText = false;
            } else if (step == PartXml.Step.TEXT && inText && inHints == 0) {
                xml.addTextTo(text);
            }
        }
        return unescaped(text);
    }

    static String unescaped(CharSequence text) {
        Matcher escaped = ESCAPED.matcher(text);
        return escaped.find()
                ? escaped.replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text.toString();
    }

    /// A text as it is put into a cell: what no text may hold becomes a sign for that.
    static String written(String text) {
        StringBuilder sound = new StringBuilder(text.length());
        text.codePoints()
                .map(one -> isSound(Character.toString(one)) ? one : '\uFFFD')
                .forEach(sound::appendCodePoint);
        return LIKE_AN_ESCAPE.matcher(sound).replaceAll("_x005F_");
    }

    /// Whether a text is free of what no text may hold: control characters, or half of a character.
    static boolean isSound(String text) {
        for (int at = 0; at < text.length(); at++) {
            char one = text.charAt(at);
            if (Character.isISOControl(one) && one != '\n' && one != '\t' && one != '\r') {
                return false;
            }
            if (Character.isHighSurrogate(one)
                    && at + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(at + 1))) {
                at++;
            } else if (Character.isSurrogate(one)) {
                return false;
            }
        }
        return true;
    }
}
