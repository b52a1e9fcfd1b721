package org.pledgewatch.dialogue.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// A state's draft card in a round, question by question.
///
/// @param clock until when replies are taken, or that they no longer are
/// @param standing of which day and position it speaks
/// @param mayReply whether the reader replies for the state
public record DraftCardPage(
        DeskFrame frame,
        Words words,
        String state,
        String clock,
        boolean isOpen,
        String standing,
        boolean mayReply,
        List<Part> parts,
        List<Row> replied) {
    /// @param silent on which no source was read
    public record Part(String name, List<Row> rows, List<Row> silent) {}

    /// @param finding in words
    /// @param status `none`, `draft`, `sent` or `answered`
    public record Row(String href, String name, String finding, String status) {}
}
