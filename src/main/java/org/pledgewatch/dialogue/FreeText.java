package org.pledgewatch.dialogue;

import org.pledgewatch.accounts.Assurance;

/// Something that somebody typed, before it is kept.
///
/// @param assurance what came along with it
public record FreeText(String text, Assurance assurance) {
    /// What a remark, a rationale or a reply may weigh.
    public static final int LONGEST = 2_000;

    public FreeText {
        text = text.strip();
    }

    public static FreeText of(String text) {
        return new FreeText(text, Assurance.NONE);
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    public boolean isTooLong() {
        return text.length() > LONGEST;
    }
}
