package org.pledgewatch.dialogue.web;

import java.util.List;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;

/// What was wrong with a form that was just sent.
///
/// @param field the first that is wrong; empty where nothing is, or no single one
/// @param reasons in words; empty where nothing is wrong, or it was stopped
/// @param stopped what the scan for personal data stopped
public record Wrong(String field, List<String> reasons, Stopped stopped) {
    static final Wrong NOTHING = new Wrong("", List.of(), Stopped.NOTHING);

    static Wrong of(String field, List<String> reasons) {
        return new Wrong(field, reasons, Stopped.NOTHING);
    }

    static Wrong of(Words words, String field, String reason) {
        return of(field, List.of(words.say(reason)));
    }

    /// @param field of the form that was sent, where none of those that were stopped is to blame
    static Wrong stopped(String field, Stopped stopped) {
        return new Wrong(field, List.of(), stopped);
    }

    public boolean at(String name) {
        return stopped.found().isEmpty() ? field.equals(name) : stopped.at(name);
    }
}
