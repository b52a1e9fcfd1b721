package org.pledgewatch.intake.web;

/// A claim in words.
///
/// @param entry its number in the ledger; 0 where it is not entered
/// @param authority what kind of voice says it
public record ClaimView(
        long entry,
        String subject,
        String subjectCode,
        String indicator,
        String indicatorId,
        String answer,
        String when,
        String asserted,
        int document,
        String title,
        String address,
        String authority,
        String locator,
        String quoted,
        String assessor,
        String fit) {}
