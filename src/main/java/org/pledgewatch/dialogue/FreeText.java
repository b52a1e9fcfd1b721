package org.pledgewatch.dialogue;

import java.util.List;

/// Something that somebody typed, before it is kept.
///
/// @param overruled why a reviewer says that what a scan finds in it is a false alarm; empty where nobody does
/// @param knowsWhereHelpIs whether its author was shown where to get help after they had written it
public record FreeText(String text, String overruled, boolean knowsWhereHelpIs) {
    /// What a remark, a rationale or a reply may weigh.
    public static final int LONGEST = 2_000;

    public FreeText {
        text = text.strip();
        overruled = overruled.strip();
    }

    public static FreeText of(String text) {
        return new FreeText(text, "", false);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isTooLong() {
        return text.length() > LONGEST;
    }

    /// A personal detail in a text, never the words themselves.
    ///
    /// @param why it may not stay, as a sentence for who wrote it
    /// @param from the first character, from 0
    /// @param to the one after the last
    public record Found(String why, int from, int to) {}

    /// Why a text was not kept.
    ///
    /// @param helpFirst whether its author seems to tell of harm and is to be shown first where there is help
    public record Stop(List<Found> found, boolean helpFirst) {}
}
