package org.pledgewatch.review.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.ledger.RecordChange;
import org.pledgewatch.pages.Words;

/// One proposed change of a record, as its readable difference.
///
/// @param kind what the register calls such a record
/// @param area the state it is of; empty where it is of none
/// @param title of the document that gives reason for it
/// @param quoted empty where nothing is quoted
public record ChangePage(
        DeskFrame frame,
        Words words,
        String kind,
        String id,
        String area,
        List<RecordChange.Difference> difference,
        int document,
        String title,
        String locator,
        String quoted,
        String assessor,
        Deciding deciding) {}
