package org.pledgewatch.safeguarding;

/// A text as it is searched: without invisible characters, digits of all scripts as 0 to 9, full-width and decorated
/// letters as ordinary ones, all dashes and spaces as one; each character knowing where it stood.
final class PlainText {
    private final String original;
    private final String text;
    private final Tokens tokens;
    private final int[] places;

    private PlainText(String original, String text, int[] places) {
        this.original = original;
        this.text = text;
        this.tokens = Tokens.of(text);
        this.places = places;
    }

    static PlainText of(String original) {
        PlainCharacters characters = new PlainCharacters(original.length());
        for (int at = 0; at < original.length(); ) {
            int one = original.codePointAt(at);
            characters.take(one, at);
            at += Character.charCount(one);
        }
        return new PlainText(original, characters.text(), characters.places());
    }

    /// To be searched. Positions in it are those of a [Passage].
    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    PersonalDetail detail(Passage passage) {
        int last = places[passage.to() - 1];
        int to = last + Character.charCount(original.codePointAt(last));
        return new PersonalDetail(passage.kind(), places[passage.from()], to);
    }
}
