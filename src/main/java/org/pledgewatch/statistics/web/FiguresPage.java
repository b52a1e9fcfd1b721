package org.pledgewatch.statistics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;

/// What was submitted, and where more is sent.
///
/// @param states for which whoever is signed in may send; empty where for none
/// @param told what became of the file just sent; empty if none was
/// @param report what was remarked of it
public record FiguresPage(
        DeskFrame frame,
        Words words,
        List<Row> rows,
        List<Option> states,
        List<Option> flows,
        String state,
        String flow,
        String wrong,
        String told,
        @Nullable ReportView report,
        Stopped stopped) {
    public record Row(long number, String state, String flow, String at, long count, String fate, String told) {}

    public record Option(String value, String label) {}
}
