package org.pledgewatch.dialogue.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// The contested findings, open ones first.
///
/// @param count how many there are, in words
/// @param next the address of those after these; empty where these are the last
public record ContestedPage(
        DeskFrame frame,
        Words words,
        List<Row> rows,
        String count,
        List<Option> areas,
        List<Option> indicators,
        List<Option> states,
        String next) {
    /// @param state `open`, `reopened` or `decided`
    /// @param answers what stands against each other
    public record Row(String href, String subject, String indicator, List<String> answers, String days, String state) {}

    public record Option(String value, String label, boolean chosen) {}
}
