package org.pledgewatch.safeguarding;

import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Pictures written as text: `data:image/…`, SVG and image elements, and long base64 (RFC 4648).
final class PicturesInText implements Search {
    private static final int SHORTEST_ENCODED = 160;
    private static final int SHORTEST_UNKNOWN = 400;
    private static final int BEGINNING = 40;
    private static final int LONGEST_MARKUP = 300;

    private static final List<String> MARKS = List.of("data:", "DATA:", "Data:", "<", "![");

    private static final Pattern MARKUP = Pattern.compile("(?i)data:[ ]?image/[a-z0-9.+-]{1,30}[^\\s\"'<>]*"
            + "|<svg[\\s>]|<img\\s|<image\\s|!\\[[^\\]\\n]{0,200}\\]\\(");

    @Override
    public void in(PlainText plain, Consumer<Passage> found) {
        String text = plain.text();
        for (String mark : MARKS) {
            for (int at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
                Matcher markup = Around.at(MARKUP, text, at, LONGEST_MARKUP);
                if (markup.lookingAt()) {
                    found.accept(new Passage(DetailKind.PICTURE, at, markup.end()));
                }
            }
        }
        int from = 0;
        while (from < text.length()) {
            int to = endOfEncoded(text, from);
            if (isLikelyAFile(text, from, to)) {
                found.accept(new Passage(DetailKind.PICTURE, from, to));
            }
            from = to + 1;
        }
    }

    /// Also broken into lines, as mail programs do.
    private static int endOfEncoded(String text, int from) {
        int to = from;
        while (to < text.length() && (isOfBase64(text.charAt(to)) || isLineBreakInside(text, to))) {
            to++;
        }
        return to;
    }

    private static boolean isLineBreakInside(String text, int at) {
        return text.charAt(at) == '\n'
                && at > 0
                && at + 1 < text.length()
                && isOfBase64(text.charAt(at - 1))
                && isOfBase64(text.charAt(at + 1));
    }

    private static boolean isOfBase64(char one) {
        return one >= 'A' && one <= 'Z'
                || one >= 'a' && one <= 'z'
                || Around.isDigit(one)
                || one == '+'
                || one == '/'
                || one == '-'
                || one == '_';
    }

    private static boolean isLikelyAFile(String text, int from, int to) {
        if (to - from < SHORTEST_ENCODED) {
            return false;
        }
        String beginning =
                text.substring(from, from + BEGINNING).replace('-', '+').replace('_', '/');
        if (beginning.indexOf('\n') < 0
                && PictureFormat.of(Base64.getDecoder().decode(beginning)).isPresent()) {
            return true;
        }
        return to - from >= SHORTEST_UNKNOWN && isMixed(text.substring(from, from + SHORTEST_UNKNOWN));
    }

    /// Not a list of words, a hash or a path, which lack capitals, small letters or digits.
    private static boolean isMixed(String text) {
        long capitals = text.chars().filter(one -> one >= 'A' && one <= 'Z').count();
        long small = text.chars().filter(one -> one >= 'a' && one <= 'z').count();
        long digits = Around.digitsIn(text);
        int fewest = text.length() / 20;
        return capitals > fewest && small > fewest && digits > fewest / 2;
    }
}
