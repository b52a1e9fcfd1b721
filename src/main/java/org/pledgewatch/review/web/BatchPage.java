package org.pledgewatch.review.web;

import java.util.List;
import org.pledgewatch.accounts.web.DeskFrame;
import org.pledgewatch.intake.web.ClaimView;
import org.pledgewatch.pages.Words;

/// A batch and what of it is in force.
///
/// @param claims the first of them
/// @param inForce how many there are, in words
/// @param more how many are not listed, in words; empty where all are
/// @param mayTakeBack whether the reader may take it back
public record BatchPage(
        DeskFrame frame,
        Words words,
        BatchesPage.Row batch,
        List<ClaimView> claims,
        String inForce,
        String more,
        boolean mayTakeBack,
        Typed typed) {}
