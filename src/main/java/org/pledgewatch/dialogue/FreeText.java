package org.pledgewatch.dialogue;

/// Something that somebody typed, before it is kept.
///
/// @param overruled why a reviewer says that what a scan finds in it is a false alarm; empty where nobody does
public record FreeText(String text, String overruled) {
    /// What a remark, a rationale or a reply may weigh.
    public static final int LONGEST = 2_000;

    public FreeText {
        text = text.strip();
        overruled = overruled.strip();
    }

    public static FreeText of(String text) {
        return new FreeText(text, "");
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isTooLong() {
        return text.length() > LONGEST;
    }

    /// A personal detail in a text, never the words themselves.
    ///
    /// @param kind its key
    public record Found(String kind, int from, int to) {}
}
