package org.pledgewatch.publication;

import java.time.LocalDate;

/// What an editor wants to publish, and what they had before them when they said so.
///
/// @param label what to call it; empty for "Edition N"
/// @param note what to say of it, for readers; empty for nothing
/// @param referenceDay the day it answers for unless asked otherwise
/// @param lastEdition the number of the newest edition that they knew of, 0 for none
/// @param position how far into the ledger they saw
public record EditionOrder(String label, String note, LocalDate referenceDay, int lastEdition, long position) {
    public static final int LONGEST_LABEL = 100;
    public static final int LONGEST_NOTE = 500;

    public EditionOrder {
        label = label.strip();
        note = note.strip();
    }
}
