package org.pledgewatch.sdmx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// A name or description in several languages (BCP 47); the first is the one it was written in.
public record Labels(SequencedMap<String, String> texts) {
    public static final Labels NONE = new Labels(new LinkedHashMap<>());

    public static Labels english(String text) {
        return text.isEmpty() ? NONE : new Labels(new LinkedHashMap<>(Map.of("en", text)));
    }

    /// @param original the language to stand first
    public static Labels of(String original, Map<String, String> texts) {
        SequencedMap<String, String> ordered = new LinkedHashMap<>();
        texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(text -> ordered.put(text.getKey(), text.getValue()));
        String first = ordered.get(original);
        if (first != null) {
            ordered.putFirst(original, first);
        }
        return new Labels(ordered);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /// The text in the language that is liked best, else the original; empty where there is none at all.
    public String in(List<Locale.LanguageRange> liked) {
        if (texts.isEmpty()) {
            return "";
        }
        String language = Locale.lookupTag(liked, texts.keySet());
        String text = language == null ? null : texts.get(language);
        return text == null ? texts.firstEntry().getValue() : text;
    }
}
