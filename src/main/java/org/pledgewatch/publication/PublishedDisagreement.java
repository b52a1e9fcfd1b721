package org.pledgewatch.publication;

import java.time.LocalDate;
import java.util.List;

/// Sources that cannot all be right, and what settles it, if anything does.
///
/// @param finding as it stood on the last of the days on which they differ; on the day asked where they differ only
///     about the day of an act
/// @param from the first of these days, [java.time.LocalDate#MIN] where they differ from the beginning
/// @param until the day after the last of them
/// @param acts acts that are done once and that sources date differently, the source of highest authority first
/// @param kinds `value`, `unit or scope`, `as-of day`, `text version`, `attribution`, `label versus content`
/// @param settledBy `authority` or `adjudication` where the rule decides; `as-of-day`, `scope`, `content` or
/// `unreliable`
///     where our note says why there is no contradiction; empty while open
/// @param reference a case number of our own list, empty if none
/// @param note why they differ, in our words; empty if nobody wrote it
/// @param said of a known case: what else was said, such as for other days, by when it was said; all there is where the
///     answers never stand against each other
public record PublishedDisagreement(
        PublishedFinding finding,
        LocalDate from,
        LocalDate until,
        List<PublishedAnswer> acts,
        List<String> kinds,
        String settledBy,
        String reference,
        String note,
        List<PublishedAnswer> said) {

    PublishedDisagreement withSaid(List<PublishedAnswer> more) {
        return new PublishedDisagreement(finding, from, until, acts, kinds, settledBy, reference, note, more);
    }
}
