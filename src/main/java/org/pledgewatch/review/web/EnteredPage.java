package org.pledgewatch.review.web;

import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.pages.Words;

/// A claim of the ledger.
///
/// @param at when it was entered, in words
/// @param file the file its batch came in
/// @param by in whose name it was accepted
/// @param mayTakeBack whether the reader may take it back
public record EnteredPage(
        DeskFrame frame,
        Words words,
        ClaimView claim,
        String at,
        int batch,
        String file,
        String by,
        TakenBack takenBack,
        boolean mayTakeBack,
        Typed typed) {}
