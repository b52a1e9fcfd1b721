package org.pledgewatch.safeguarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether somebody seems to tell of harm to themselves or to a child they know, by the short lists of
/// `disclosure.txt`: a beginning such as "he made me" or "my daughter is being", and soon after it a word of harm; or
/// a call for help that needs no second word.
///
/// A hint to show where to get help, and nothing else. It misses most ways in which people tell such things, and a
/// report that quotes somebody in the first person sets it off too; neither does harm.
final class Disclosure {
    private static final int SOON_IN_WORDS = 6;
    private static final int SOON_IN_LETTERS = 32;
    private static final List<Wordlist> WORDLISTS = read();
    private static final Set<String> FIRST_WORDS = WORDLISTS.stream()
            .flatMap(words ->
                    Stream.concat(words.beginnings().firstWords(), words.alone().firstWords()))
            .collect(Collectors.toUnmodifiableSet());

    private Disclosure() {}

    /// The words of one language.
    private record Wordlist(Phrases beginnings, Phrases harms, Phrases alone) {
        boolean isAt(Tokens tokens, int index) {
            int beginning = beginnings.lengthAt(tokens, index);
            return alone.lengthAt(tokens, index) > 0 || beginning > 0 && harmFollows(tokens, index + beginning);
        }

        private boolean harmFollows(Tokens tokens, int index) {
            for (int step = 0; step < SOON_IN_WORDS; step++) {
                if (tokens.isSign(index + step, ".!?\n")) {
                    return false;
                }
                if (harms.lengthAt(tokens, index + step) > 0) {
                    return true;
                }
            }
            return false;
        }

        /// Of a script without spaces between words.
        boolean isInUnspaced(PlainText plain) {
            String text = plain.text();
            return alone.isIn(text)
                    || beginnings.anyUnspaced(text, end -> harms.isIn(Around.after(text, end, SOON_IN_LETTERS)));
        }
    }

    static boolean in(PlainText plain) {
        Tokens tokens = plain.tokens();
        for (int index = 0; index < tokens.count(); index++) {
            int at = index;
            if (FIRST_WORDS.contains(tokens.small(index))
                    && WORDLISTS.stream().anyMatch(words -> words.isAt(tokens, at))) {
                return true;
            }
        }
        return WORDLISTS.stream().anyMatch(words -> words.isInUnspaced(plain));
    }

    private static List<Wordlist> read() {
        Map<String, Map<String, String>> byLanguage = new LinkedHashMap<>();
        try (InputStream file = Disclosure.class.getResourceAsStream("disclosure.txt")) {
            if (file == null) {
                throw new IllegalStateException("disclosure.txt is not in the program");
            }
            String language = "";
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                int colon = line.indexOf(':');
                if (line.startsWith("[")) {
                    language = line.strip();
                } else if (!line.startsWith("#") && colon > 0) {
                    byLanguage
                            .computeIfAbsent(language, any -> new LinkedHashMap<>())
                            .put(line.substring(0, colon), line.substring(colon + 1));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return byLanguage.values().stream().map(Disclosure::wordlist).toList();
    }

    private static Wordlist wordlist(Map<String, String> lists) {
        return new Wordlist(list(lists, "beginning"), list(lists, "harm"), list(lists, "alone"));
    }

    private static Phrases list(Map<String, String> lists, String name) {
        String list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("disclosure.txt has a language without a list " + name);
        }
        return Phrases.of(list);
    }
}
