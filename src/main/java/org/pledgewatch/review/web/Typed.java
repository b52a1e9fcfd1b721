package org.pledgewatch.review.web;

import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;

/// What the reader had just typed, where it could not be taken.
///
/// @param field `reason` or `remark`; empty where nothing was typed
/// @param wrong why it could not, in words; empty where it was stopped, or nothing was typed
/// @param stopped what the scan for personal data stopped
public record Typed(String field, String text, String wrong, Stopped stopped) {
    static final Typed NOTHING = new Typed("", "", "", Stopped.NOTHING);

    /// Of something that was chosen, not typed.
    static Typed told(String sentence) {
        return new Typed("", "", sentence, Stopped.NOTHING);
    }

    static Typed wrong(Words words, String field, String text, String why) {
        return new Typed(field, text, words.say(why), Stopped.NOTHING);
    }

    static Typed stopped(String field, String text, Stopped stopped) {
        return new Typed(field, text, "", stopped);
    }

    public boolean at(String name) {
        return field.equals(name);
    }

    public String textOf(String name) {
        return at(name) ? text : "";
    }
}
