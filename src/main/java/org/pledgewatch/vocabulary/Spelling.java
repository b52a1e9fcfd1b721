package org.pledgewatch.vocabulary;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Comparing what people wrote: without case, accents and double spaces; and how far two spellings are apart.
public final class Spelling {
    private static final int LONGEST = 200;

    private Spelling() {}

    public static String folded(String text) {
        String stripped = text.strip();
        if (isPlain(stripped)) {
            return stripped.toLowerCase(Locale.ROOT);
        }
        String plain = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return plain.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " ");
    }

    /// Whether nothing but its case stands between a text and its folding: ASCII, and no two spaces side by side.
    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            char one = text.charAt(index);
            if (one >= 0x7F || one < ' ' || one == ' ' && text.charAt(index - 1) == ' ') {
                return false;
            }
        }
        return true;
    }

    /// The known words nearest to one that is not known, best first, at most three.
    public static List<String> nearest(String asked, Collection<String> known) {
        String folded = folded(asked);
        return known.stream()
                .map(word -> Map.entry(word, distance(folded, folded(word))))
                .filter(entry -> entry.getValue() <= Math.max(3, folded.length() / 3))
                .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .limit(3)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Levenshtein's distance; texts past 200 characters are compared by their beginnings.
    public static int distance(String one, String other) {
        String first = one.length() > LONGEST ? one.substring(0, LONGEST) : one;
        String second = other.length() > LONGEST ? other.substring(0, LONGEST) : other;
        int[] previous = new int[second.length() + 1];
        for (int column = 0; column <= second.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= first.length(); row++) {
            int[] current = new int[second.length() + 1];
            current[0] = row;
            for (int column = 1; column <= second.length(); column++) {
                int swap = previous[column - 1] + (first.charAt(row - 1) == second.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(swap, 1 + Math.min(previous[column], current[column - 1]));
            }
            previous = current;
        }
        return previous[second.length()];
    }
}
