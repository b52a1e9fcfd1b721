package org.pledgewatch.safeguarding;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A text cut into words, numbers and single signs; spaces are left out. An apostrophe or hyphen inside a word belongs
/// to it. Where there are no spaces between words, as in Thai and Chinese, a run of letters is one word.
final class Tokens {
    private final String text;
    private int[] from;
    private int[] to;
    private int count;
    private @Nullable String[] small = {};

    private Tokens(String text) {
        this.text = text;
        this.from = new int[Math.max(16, text.length() / 4)];
        this.to = new int[from.length];
    }

    static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            int end = tokens.endOfToken(at);
            if (text.charAt(at) != ' ') {
                tokens.add(at, end);
            }
            at = end;
        }
        tokens.small = new @Nullable String[tokens.count];
        return tokens;
    }

    int count() {
        return count;
    }

    int from(int index) {
        return from[index];
    }

    int to(int index) {
        return to[index];
    }

    boolean isWord(int index) {
        return isThere(index) && isOfWord(text.charAt(from[index]));
    }

    boolean isNumber(int index) {
        return isThere(index) && Around.isDigit(text.charAt(from[index]));
    }

    boolean isSign(int index, String signs) {
        return isThere(index) && signs.indexOf(text.charAt(from[index])) >= 0;
    }

    /// The token in small letters, or nothing beyond the ends of the text.
    String small(int index) {
        if (!isThere(index)) {
            return "";
        }
        String word = small[index];
        if (word == null) {
            word = text.substring(from[index], to[index]).toLowerCase(Locale.ROOT);
            small[index] = word;
        }
        return word;
    }

    /// Whether nothing stands between this token and the one before.
    boolean touchesOneBefore(int index) {
        return isThere(index) && index > 0 && to[index - 1] == from[index];
    }

    private boolean isThere(int index) {
        return index >= 0 && index < count;
    }

    private int endOfToken(int at) {
        char first = text.charAt(at);
        int end = at + 1;
        if (Around.isDigit(first)) {
            while (end < text.length() && Around.isDigit(text.charAt(end))) {
                end++;
            }
        } else if (isOfWord(first)) {
            while (end < text.length() && (isOfWord(text.charAt(end)) || joinsTwoLetters(end))) {
                end++;
            }
        }
        return end;
    }

    private boolean joinsTwoLetters(int at) {
        char one = text.charAt(at);
        return (one == '\'' || one == '-') && at + 1 < text.length() && isOfWord(text.charAt(at + 1));
    }

    private static boolean isOfWord(char one) {
        if (one < 0x80) {
            return one >= 'a' && one <= 'z' || one >= 'A' && one <= 'Z';
        }
        int type = Character.getType(one);
        return Character.isLetter(one)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.SURROGATE;
    }

    private void add(int start, int end) {
        if (count == from.length) {
            from = Arrays.copyOf(from, count * 2);
            to = Arrays.copyOf(to, count * 2);
        }
        from[count] = start;
        to[count] = end;
        count++;
    }
}
