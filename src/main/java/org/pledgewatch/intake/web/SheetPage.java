package org.pledgewatch.intake.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.pages.Words;

/// Where a workbook is had and sent.
///
/// @param wrong what was wrong with what was just asked; empty if nothing
public record SheetPage(
        DeskFrame frame,
        Words words,
        List<ClaimStartPage.Option> documents,
        List<ClaimStartPage.Option> subjects,
        List<ClaimStartPage.Area> areas,
        String wrong) {}
