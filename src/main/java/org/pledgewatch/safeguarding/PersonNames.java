package org.pledgewatch.safeguarding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Recognises what may be a person’s name in scripts with capitals: up to five capitalised words, small particles
/// between them, none of which is a word of law, place or time ([GeneralWords]).
final class PersonNames {
    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 30;

    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "la", "las", "los", "van", "von", "der", "den", "ten",
            "bin", "binti", "bint", "ibn", "al", "el", "ben", "y", "e", "af", "av", "zu", "le", "du", "st", "оглы",
            "кызы");

    /// Titles that stand before a name and are none.
    private static final Set<String> TITLES = Set.of(
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
            "señor",
            "señora",
            "señorita",
            "sr",
            "sra",
            "srta",
            "don",
            "doña",
            "dona",
            "monsieur",
            "madame",
            "mademoiselle",
            "mme",
            "mlle",
            "m",
            "herr",
            "frau",
            "fru",
            "fröken",
            "senhor",
            "senhora",
            "господин",
            "госпожа",
            "г-н",
            "г-жа",
            "sister",
            "brother",
            "aunt",
            "uncle",
            "little",
            "young",
            "called",
            "named");

    private PersonNames() {}

    /// @param start where the name begins, or -1 if there is none
    /// @param words of how many words it is, titles not counted
    record Name(int start, int end, int words) {
        static final Name NONE = new Name(-1, -1, 0);

        boolean exists() {
            return words > 0;
        }
    }

    static Name endingAt(String text, int end) {
        List<Word> words = new ArrayList<>();
        int at = end;
        while (words.size() < MOST_WORDS) {
            Word word = Word.endingAt(text, at);
            if (word == null || !word.mayBeOfAName()) {
                break;
            }
            words.addFirst(word);
            if (word.from() < 2 || text.charAt(word.from() - 1) != ' ') {
                break;
            }
            at = word.from() - 1;
        }
        return judge(words);
    }

    static Name startingAt(String text, int start) {
        List<Word> words = new ArrayList<>();
        int at = start;
        while (words.size() < MOST_WORDS) {
            Word word = Word.startingAt(text, at);
            if (word == null || !word.mayBeOfAName()) {
                break;
            }
            words.add(word);
            if (word.to() >= text.length() || text.charAt(word.to()) != ' ') {
                break;
            }
            at = word.to() + 1;
        }
        return judge(words);
    }

    private static Name judge(List<Word> words) {
        while (!words.isEmpty()
                && (words.getFirst().isParticle() || words.getFirst().opensASentence())) {
            words.removeFirst();
        }
        while (!words.isEmpty() && words.getLast().isParticle()) {
            words.removeLast();
        }
        if (words.isEmpty() || words.stream().anyMatch(Word::isGeneral)) {
            return Name.NONE;
        }
        String whole = String.join(" ", words.stream().map(Word::small).toList());
        if (GeneralWords.isPlace(whole) || words.stream().allMatch(Word::isAcronym) && words.size() == 1) {
            return Name.NONE;
        }
        int count = (int) words.stream()
                .filter(word -> !word.isParticle() && !word.isTitle())
                .count();
        return count == 0
                ? Name.NONE
                : new Name(words.getFirst().from(), words.getLast().to(), count);
    }

    private record Word(String spelling, int from, int to) {
        static @org.jspecify.annotations.Nullable Word endingAt(String text, int to) {
            int from = to;
            while (from > 0 && to - from < LONGEST_WORD && isOfAWord(text.charAt(from - 1))) {
                from--;
            }
            return from == to ? null : new Word(text.substring(from, to), from, to);
        }

        static @org.jspecify.annotations.Nullable Word startingAt(String text, int from) {
            int to = from;
            while (to < text.length() && to - from < LONGEST_WORD && isOfAWord(text.charAt(to))) {
                to++;
            }
            if (to - from > 2 && text.charAt(to - 1) == '.') {
                to--;
            }
            return from == to ? null : new Word(text.substring(from, to), from, to);
        }

        private static boolean isOfAWord(char one) {
            return Character.isLetter(one)
                    || Character.getType(one) == Character.NON_SPACING_MARK
                    || one == '\''
                    || one == '-'
                    || one == '.';
        }

        String small() {
            return spelling.toLowerCase(Locale.ROOT).replace(".", "");
        }

        boolean isCapitalised() {
            return Character.isUpperCase(spelling.codePointAt(0));
        }

        boolean isParticle() {
            return !isCapitalised() && PARTICLES.contains(small());
        }

        boolean isTitle() {
            return TITLES.contains(small());
        }

        /// "S." may be an initial; "year." is the end of a sentence.
        boolean mayBeOfAName() {
            boolean dotted = spelling.indexOf('.') >= 0 && !isTitle() && spelling.length() > 3;
            return !dotted && (isCapitalised() || PARTICLES.contains(small()));
        }

        boolean opensASentence() {
            return GeneralWords.opensASentence(small());
        }

        boolean isGeneral() {
            return isCapitalised() && GeneralWords.isGeneral(small());
        }

        boolean isAcronym() {
            return spelling.length() > 1 && spelling.equals(spelling.toUpperCase(Locale.ROOT));
        }
    }
}
