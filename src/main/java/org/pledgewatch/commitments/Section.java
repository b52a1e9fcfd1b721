package org.pledgewatch.commitments;

import org.pledgewatch.vocabulary.InstrumentId;

/// Commitments that belong together in a text.
///
/// @param ownGrouping whether the grouping is ours, because nobody read how the text is divided
public record Section(
        InstrumentId instrument, String code, String title, String agendaArea, boolean ownGrouping, String source) {}
