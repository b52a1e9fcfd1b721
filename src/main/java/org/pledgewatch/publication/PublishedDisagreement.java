package org.pledgewatch.publication;

import java.util.List;

/// Sources that do not agree, and what settles it, if anything does.
///
/// @param kinds `value`, `unit or scope`, `as-of day`, `text version`, `attribution`, `label versus content`
/// @param settledBy `authority`, `adjudication` or empty while open
/// @param reference a case number of our own list, empty if none
/// @param note why they differ, in our words; empty if nobody wrote it
public record PublishedDisagreement(
        PublishedFinding finding, List<String> kinds, String settledBy, String reference, String note) {}
