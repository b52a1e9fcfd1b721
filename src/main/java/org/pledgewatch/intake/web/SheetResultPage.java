package org.pledgewatch.intake.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.accounts.web.Stopped;
import org.pledgewatch.pages.Words;

/// What becomes of each row of a workbook.
///
/// @param told what was done, in words
/// @param queue where what was proposed waits; empty where nothing was
/// @param more how many rows are not shown here, in words; empty where all are
public record SheetResultPage(
        DeskFrame frame,
        Words words,
        String file,
        String told,
        String queue,
        List<Row> rows,
        String more,
        List<String> remarks,
        Stopped stopped) {
    /// @param outcome its word
    public record Row(long row, String outcome, String told, String claim, String remark) {}
}
