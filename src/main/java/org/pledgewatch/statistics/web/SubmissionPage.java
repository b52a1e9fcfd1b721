package org.pledgewatch.statistics.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;
import org.pledgewatch.statistics.Change;

/// One submission: what it changes, what was remarked and explained, and the decision.
///
/// @param changes rows of old and new values, the first of them
/// @param more how many more there are; empty if none
/// @param mayDecide whether whoever is signed in may decide on it now
public record SubmissionPage(
        DeskFrame frame,
        Words words,
        long number,
        String title,
        String sent,
        String fate,
        String told,
        ReportView report,
        List<Change> changes,
        String more,
        boolean mayDecide,
        String wrong,
        String reason,
        Stopped stopped) {}
