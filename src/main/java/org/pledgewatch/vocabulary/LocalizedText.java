package org.pledgewatch.vocabulary;

import java.util.Map;
import java.util.TreeMap;

/// A text people wrote, in one or more languages (BCP 47 tags), with the original marked.
public record LocalizedText(String original, Map<String, String> texts) {
    public LocalizedText {
        if (!texts.containsKey(original)) {
            throw new IllegalArgumentException("no text in the original language " + original);
        }
        texts = Map.copyOf(new TreeMap<>(texts));
    }

    public static LocalizedText english(String text) {
        return new LocalizedText("en", Map.of("en", text));
    }

    /// In the language asked for, else in the original.
    public String in(String language) {
        String there = texts.get(language);
        return there != null ? there : originalText();
    }

    public String originalText() {
        String text = texts.get(original);
        if (text == null) {
            throw new IllegalStateException("no text in the original language " + original);
        }
        return text;
    }
}
