package org.pledgewatch.safeguarding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/// Phrases of several languages, found as whole words whatever their case. A star at the end leaves the last word
/// open. Phrases of scripts without spaces between words are found anywhere.
final class Phrases {
    private final Map<String, List<Phrase>> byFirstWord = new HashMap<>();
    private final Map<String, List<Phrase>> open = new HashMap<>();
    private final List<String> unspaced = new ArrayList<>();

    private record Phrase(List<String> words, boolean open) {}

    private Phrases() {}

    /// Separated by commas.
    static Phrases of(String... lists) {
        Phrases phrases = new Phrases();
        for (String list : lists) {
            for (String phrase : list.split(",")) {
                phrases.add(PlainText.of(phrase.strip()).text());
            }
        }
        phrases.byFirstWord
                .values()
                .forEach(list -> list.sort(Comparator.comparingInt(phrase -> -phrase.words.size())));
        return phrases;
    }

    private void add(String phrase) {
        if (phrase.isEmpty()) {
            return;
        }
        if (phrase.codePoints().anyMatch(Phrases::isUnspaced)) {
            unspaced.add(phrase);
            return;
        }
        boolean isOpen = phrase.endsWith("*");
        Tokens tokens = Tokens.of(isOpen ? phrase.substring(0, phrase.length() - 1) : phrase);
        List<String> words = new ArrayList<>();
        for (int index = 0; index < tokens.count(); index++) {
            words.add(tokens.small(index));
        }
        boolean firstIsOpen = isOpen && words.size() == 1;
        String key = firstIsOpen ? OpenWords.key(words.getFirst()) : words.getFirst();
        (firstIsOpen ? open : byFirstWord)
                .computeIfAbsent(key, any -> new ArrayList<>())
                .add(new Phrase(words, isOpen));
    }

    /// With which words a phrase can begin; not of those with an open first word.
    Stream<String> firstWords() {
        return byFirstWord.keySet().stream();
    }

    /// Of how many tokens the longest phrase is that begins at this one; 0 if none does.
    int lengthAt(Tokens tokens, int index) {
        if (index < 0 || index >= tokens.count()) {
            return 0;
        }
        String first = tokens.small(index);
        int exact = longest(byFirstWord.getOrDefault(first, List.of()), tokens, index);
        return exact > 0 || open.isEmpty()
                ? exact
                : longest(open.getOrDefault(OpenWords.key(first), List.of()), tokens, index);
    }

    private static int longest(List<Phrase> phrases, Tokens tokens, int index) {
        for (Phrase phrase : phrases) {
            if (isAt(phrase, tokens, index)) {
                return phrase.words.size();
            }
        }
        return 0;
    }

    private static boolean isAt(Phrase phrase, Tokens tokens, int index) {
        int last = phrase.words.size() - 1;
        for (int word = 0; word <= last; word++) {
            String here = tokens.small(index + word);
            String wanted = phrase.words.get(word);
            if (!(word == last && phrase.open ? here.startsWith(wanted) : here.equals(wanted))) {
                return false;
            }
        }
        return true;
    }

    /// Where a phrase begins and ends.
    interface Place {
        void at(int from, int to);
    }

    void eachIn(PlainText plain, Place place) {
        Tokens tokens = plain.tokens();
        for (int index = 0; index < tokens.count(); index++) {
            int length = lengthAt(tokens, index);
            if (length > 0) {
                place.at(tokens.from(index), tokens.to(index + length - 1));
            }
        }
        String text = plain.text();
        for (String phrase : unspaced) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
                place.at(at, at + phrase.length());
            }
        }
    }

    /// Only phrases of scripts without spaces between words.
    boolean isIn(String text) {
        return unspaced.stream().anyMatch(text::contains);
    }

    /// Whether some phrase of a script without spaces stands where the rest is so, too.
    ///
    /// @param rest is asked with where the phrase ends
    boolean anyUnspaced(String text, IntPredicate rest) {
        for (String phrase : unspaced) {
            for (int at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + phrase.length())) {
                if (rest.test(at + phrase.length())) {
                    return true;
                }
            }
        }
        return false;
    }

    static boolean isUnspaced(int one) {
        return switch (Character.UnicodeScript.of(one)) {
            case THAI, LAO, KHMER, MYANMAR, HAN, HIRAGANA, KATAKANA, HANGUL -> true;
            default -> false;
        };
    }

    /// Words with an open end are kept under their first letters.
    private static final class OpenWords {
        private static final int LETTERS = 4;

        static String key(String word) {
            return word.substring(0, Math.min(LETTERS, word.length()));
        }
    }
}
