package org.pledgewatch.statistics.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;

/// What was released, and what would be.
///
/// @param note as it was typed
/// @param at as it was typed
/// @param wrong what was wrong with what was just sent; empty if nothing
public record ReleasesPage(
        DeskFrame frame,
        Words words,
        List<Next> next,
        List<Row> rows,
        String note,
        String at,
        String wrong,
        Stopped stopped) {
    public record Next(String flow, int states, long observations, long withheld) {}

    public record Row(long number, String made, String publicFrom, boolean isPublic, String note, List<Next> parts) {}
}
