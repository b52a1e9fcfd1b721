package org.pledgewatch.review.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// What was entered, batch by batch, the newest first.
///
/// @param older the address of those before these; empty where these are the first
public record BatchesPage(DeskFrame frame, Words words, List<Row> rows, String older) {
    /// @param at when it was entered, in words
    /// @param by in whose name
    /// @param claims how many, in words
    public record Row(int number, String file, String at, String by, String claims, TakenBack takenBack) {}
}
