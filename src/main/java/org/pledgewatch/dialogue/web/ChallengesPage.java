package org.pledgewatch.dialogue.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// Challenges from the public, those that wait first.
public record ChallengesPage(DeskFrame frame, Words words, List<Row> rows, String next) {
    /// @param state `waiting`, `accepted`, `corrected` or `dismissed`
    public record Row(long number, String about, String says, String wrong, String received, String state) {}
}
