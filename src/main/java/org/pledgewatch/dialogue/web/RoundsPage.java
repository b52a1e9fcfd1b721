package org.pledgewatch.dialogue.web;

import java.util.List;
import java.util.Set;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// The rounds of reply, and the form by which one is opened.
///
/// @param ticked codes of the states chosen in what was just sent
public record RoundsPage(
        DeskFrame frame,
        Words words,
        List<Row> rows,
        List<State> states,
        Set<String> ticked,
        String days,
        Wrong wrong) {
    /// @param until the last minute, in words
    public record Row(
            long number, String opened, String until, boolean isOpen, List<String> states, String lines, String day) {}

    public record State(String code, String name) {}

    public boolean isTicked(String code) {
        return ticked.contains(code);
    }
}
