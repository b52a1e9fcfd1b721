package org.pledgewatch.commitments;

/// How far our summary of a commitment, or a link between two, rests on something somebody read.
/// No mark says that wording or letter was checked against the adopted text.
public enum Mark {
    /// V: the substance was read in the sources named.
    READ("V"),
    /// P: a part of it was.
    PARTLY_READ("P"),
    /// M: from memory. Never in a headline, and its deadlines have no outcome.
    REMEMBERED("M");

    private final String letter;

    Mark(String letter) {
        this.letter = letter;
    }

    public String letter() {
        return letter;
    }

    static Mark of(String letter) {
        for (Mark mark : values()) {
            if (mark.letter.equals(letter)) {
                return mark;
            }
        }
        throw new IllegalArgumentException("no such mark: " + letter);
    }
}
