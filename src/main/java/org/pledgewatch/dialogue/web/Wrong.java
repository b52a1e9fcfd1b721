package org.pledgewatch.dialogue.web;

import java.util.List;
import org.pledgewatch.dialogue.FreeText;
import org.pledgewatch.pages.Words;

/// What was wrong with a form that was just sent.
///
/// @param field the first that is wrong; empty where nothing is, or no single one
/// @param reasons in words; empty where nothing is wrong
/// @param isStopped whether it was stopped by the scan for personal data
/// @param helpFirst whether to show first where to get help
public record Wrong(String field, List<String> reasons, boolean isStopped, boolean helpFirst) {
    static final Wrong NOTHING = new Wrong("", List.of(), false, false);

    static Wrong of(String field, List<String> reasons) {
        return new Wrong(field, reasons, false, false);
    }

    static Wrong of(Words words, String field, String reason) {
        return of(field, List.of(words.say(reason)));
    }

    /// The words themselves are not said again: they stand in the field, and are kept nowhere.
    static Wrong stopped(Words words, String field, FreeText.Stop stop) {
        return new Wrong(
                field,
                stop.found().stream()
                        .map(one -> words.say("stopped.found", one.why(), one.from() + 1, one.to()))
                        .distinct()
                        .toList(),
                !stop.found().isEmpty(),
                stop.helpFirst());
    }

    public boolean isThere() {
        return !reasons.isEmpty() || helpFirst;
    }

    public boolean at(String name) {
        return field.equals(name);
    }
}
