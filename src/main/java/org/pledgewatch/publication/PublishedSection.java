package org.pledgewatch.publication;

import org.pledgewatch.vocabulary.InstrumentId;

/// Commitments that belong together in a text, as they are shown.
///
/// @param ownGrouping whether the grouping is ours and not the text's
public record PublishedSection(
        InstrumentId instrument, String code, String title, String agendaArea, boolean ownGrouping, String source) {}
