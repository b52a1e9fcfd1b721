package org.pledgewatch.safeguarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Words that are capitalised in sentences about law and states and are no names of persons: read from
/// `general-words.txt`, where they can be added without touching a rule; and names of countries, from CLDR.
final class GeneralWords {
    private static final List<String> LANGUAGES =
            List.of("en", "fr", "es", "pt", "sv", "de", "ru", "ar", "fa", "hi", "id", "vi", "tr");

    private static final Set<String> OPENERS = new HashSet<>();
    private static final Set<String> GENERAL = new HashSet<>();
    private static final Set<String> PLACES = new HashSet<>();

    static {
        read();
        for (String country : Locale.getISOCountries()) {
            for (String language : LANGUAGES) {
                Locale locale = Locale.of("", country);
                PLACES.add(locale.getDisplayCountry(Locale.of(language)).toLowerCase(Locale.ROOT));
            }
        }
    }

    private GeneralWords() {}

    static boolean opensASentence(String word) {
        return OPENERS.contains(word);
    }

    static boolean isGeneral(String word) {
        return GENERAL.contains(word) || word.endsWith("'s") && GENERAL.contains(word.substring(0, word.length() - 2));
    }

    static boolean isPlace(String words) {
        return PLACES.contains(words);
    }

    private static void read() {
        try (InputStream words = GeneralWords.class.getResourceAsStream("general-words.txt")) {
            if (words == null) {
                throw new IllegalStateException("general-words.txt is not in the program");
            }
            Set<String> into = GENERAL;
            for (String line : new String(words.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                switch (line.strip()) {
                    case "[openers]" -> into = OPENERS;
                    case "[general]" -> into = GENERAL;
                    case "[places]" -> into = PLACES;
                    case String text when text.startsWith("#") || text.isEmpty() -> {}
                    case String text ->
                        into.addAll(List.of(text.toLowerCase(Locale.ROOT).split("[ ]*,[ ]*")));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
