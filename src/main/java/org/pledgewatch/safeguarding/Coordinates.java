package org.pledgewatch.safeguarding;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Coordinates fine enough to point at a few houses: four decimals of a degree are eleven metres, a second is thirty.
final class Coordinates implements Search {
    private static final int LONGEST = 80;

    private static final String DEGREES =
            "\\d{1,3}[ ]?°[ ]?\\d{1,2}[ ]?['′][ ]?\\d{1,2}(?:[.,]\\d{1,4})?[ ]?(?:\"|″|''|″)[ ]?";

    private static final Pattern POINT = Pattern.compile(
            "(?<![\\d.])(?:[0-8]?\\d|90)\\.\\d{4,12}°?[ ]?[NSns]?[ ]?[,;/ ][ ]?(?:lon|lng|long|longitude)?[ .:=]{0,2}[+-]?(?:1[0-7]\\d|\\d{1,2}|180)\\.\\d{4,12}°?"
                    + "(?:[ ]?[EWOeow]\\b)?(?![\\d.]*\\d)"
                    + "|" + DEGREES + "(?:[NSns][ ,;]{0,3}|[ ,;]{0,3}[EWOeow][ ]?)" + DEGREES + "[EWOeow]?");

    /// Open Location Code, from eight places on.
    private static final Pattern PLUS_CODE =
            Pattern.compile("(?<![A-Z0-9])[23456789CFGHJMPQRVWX]{8}\\+[23456789CFGHJMPQRVWX]{2,3}(?![A-Z0-9])");

    private static final int BEFORE_PLUS = 8;

    private static final Pattern THREE_WORDS = Pattern.compile("///\\p{Ll}{2,20}\\.\\p{Ll}{2,20}\\.\\p{Ll}{2,20}");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        Tokens tokens = plain.tokens();
        for (int index = 0; index < tokens.count(); index++) {
            int from = tokens.from(index);
            if (tokens.isNumber(index)) {
                look(POINT, text, from, found);
            } else if (tokens.isSign(index, "+") && from >= BEFORE_PLUS) {
                look(PLUS_CODE, text, from - BEFORE_PLUS, found);
            } else if (tokens.isSign(index, "/")) {
                look(THREE_WORDS, text, from, found);
            }
        }
    }

    private static void look(Pattern pattern, String text, int from, Consumer<Passage> found) {
        Matcher point = Around.at(pattern, text, from, LONGEST);
        if (point.lookingAt()) {
            found.accept(new Passage(DetailKind.COORDINATES, from, point.end()));
        }
    }
}
