package org.pledgewatch.dialogue.web;

import java.util.List;
import org.pledgewatch.dialogue.FreeText;
import org.pledgewatch.pages.Words;

/// What was wrong with a form that was just sent.
///
/// @param field the first that is wrong; empty where nothing is, or no single one
/// @param reasons in words; empty where nothing is wrong
/// @param isStopped whether it was stopped by the scan for personal data
public record Wrong(String field, List<String> reasons, boolean isStopped) {
    static final Wrong NOTHING = new Wrong("", List.of(), false);

    static Wrong of(Words words, String field, String reason) {
        return new Wrong(field, List.of(words.say(reason)), false);
    }

    /// The words themselves are not said again: they stand in the field, and are kept nowhere.
    static Wrong stopped(Words words, String field, List<FreeText.Found> found) {
        return new Wrong(
                field,
                found.stream()
                        .map(one ->
                                words.say("stopped.found", words.say("detail." + one.kind()), one.from() + 1, one.to()))
                        .distinct()
                        .toList(),
                true);
    }

    public boolean isThere() {
        return !reasons.isEmpty();
    }

    public boolean at(String name) {
        return field.equals(name);
    }
}
