package org.pledgewatch.intake.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// Where adding a claim begins: from a document, on a subject, for an indicator; and what was begun before.
///
/// @param wrong what was wrong with what was chosen; empty if nothing
public record ClaimStartPage(
        DeskFrame frame,
        Words words,
        List<Option> documents,
        List<Option> subjects,
        List<Area> areas,
        List<DraftRow> drafts,
        String wrong) {
    public record Option(String value, String label, boolean chosen) {}

    /// The indicators of one area of the Agenda.
    public record Area(String label, List<Option> indicators) {}

    public record DraftRow(long number, String subject, String indicator, String saved, String address) {}
}
