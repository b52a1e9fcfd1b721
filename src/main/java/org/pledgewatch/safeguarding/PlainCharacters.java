package org.pledgewatch.safeguarding;

import java.text.Normalizer;
import java.util.Arrays;

/// The characters of a [PlainText] while it is made.
final class PlainCharacters {
    private static final int ZERO_WIDTH_GRAPHEME_JOINER = 0x034F;
    private static final int KEYCAP = 0x20E3;
    private static final int TATWEEL = 0x0640;

    private final StringBuilder characters;
    private int[] places;

    PlainCharacters(int about) {
        this.characters = new StringBuilder(about);
        this.places = new int[Math.max(16, about)];
    }

    String text() {
        return characters.toString();
    }

    int[] places() {
        return places;
    }

    void take(int one, int at) {
        if (one < 0x80) {
            put(one == '\t' || one == '\r' ? ' ' : (char) one, at);
        } else if (isInvisible(one)) {
            return;
        } else if (one >= 0x0300 && one <= 0x036F) {
            compose(one, at);
        } else {
            takeUncommon(one, at);
        }
    }

    private void takeUncommon(int one, int at) {
        switch (Character.getType(one)) {
            case Character.DECIMAL_DIGIT_NUMBER -> put((char) ('0' + Character.digit(one, 10)), at);
            case Character.SPACE_SEPARATOR -> put(' ', at);
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> put('\n', at);
            case Character.DASH_PUNCTUATION -> put('-', at);
            default -> {
                String plain = inPlainForm(one);
                for (int index = 0; index < plain.length(); index++) {
                    put(plain.charAt(index), at);
                }
            }
        }
    }

    private static boolean isInvisible(int one) {
        return Character.getType(one) == Character.FORMAT
                || one == ZERO_WIDTH_GRAPHEME_JOINER
                || one == KEYCAP
                || one == TATWEEL
                || one >= 0xFE00 && one <= 0xFE0F // variation selectors
                || one >= 0x064B && one <= 0x0652; // Arabic vowel signs
    }

    private static String inPlainForm(int one) {
        return switch (one) {
            case 0x2019, 0x2018, 0x02BC -> "'";
            case 0x2212 -> "-"; // minus
            case 0x06CC -> "\u064A"; // yeh as Persian writes it
            case 0x06A9 -> "\u0643"; // kaf as Persian writes it
            default ->
                isDecorated(one)
                        ? Normalizer.normalize(Character.toString(one), Normalizer.Form.NFKC)
                        : Character.toString(one);
        };
    }

    /// Not all characters with a compatibility form: Thai would lose a vowel sign that its words are written with.
    private static boolean isDecorated(int one) {
        return one >= 0xFF00 && one <= 0xFFEF // full and half width
                || one >= 0x2070 && one <= 0x214F // raised, lowered, letterlike
                || one >= 0x2460 && one <= 0x24FF // in circles
                || one >= 0x3200 && one <= 0x33FF
                || one >= 0xFB00 && one <= 0xFB06 // ligatures
                || one >= 0xFB50 && one <= 0xFEFC // Arabic letters by position
                || one >= 0x1D400 && one <= 0x1D7FF // mathematical
                || one >= 0x1F100 && one <= 0x1F1FF;
    }

    private void compose(int mark, int at) {
        if (characters.isEmpty()) {
            return;
        }
        int last = characters.length() - 1;
        String both = Normalizer.normalize(characters.charAt(last) + Character.toString(mark), Normalizer.Form.NFC);
        if (both.length() == 1) {
            characters.setCharAt(last, both.charAt(0));
        } else {
            put((char) mark, at);
        }
    }

    private void put(char one, int at) {
        if (characters.length() == places.length) {
            places = Arrays.copyOf(places, places.length * 2);
        }
        places[characters.length()] = at;
        characters.append(one);
    }
}
