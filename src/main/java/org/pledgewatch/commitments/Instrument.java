package org.pledgewatch.commitments;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.DateBounds;
import org.pledgewatch.vocabulary.InstrumentId;

/// A treaty or a congress text; every date with the place it was read.
///
/// @param inForce when the instrument itself entered into force; null for what never does (a declaration)
/// @param delay how long after its deposit an instrument of consent takes effect for the state
public record Instrument(
        InstrumentId id,
        String title,
        String shortTitle,
        Kind kind,
        DateBounds adopted,
        String adoptedSource,
        @Nullable LocalDate inForce,
        String inForceSource,
        @Nullable Period delay,
        String delaySource,
        String depositary,
        String depositaryReference,
        String textAddress,
        String summary) {

    public enum Kind {
        TREATY,
        DECLARATION
    }

    /// The day an act of consent deposited on the given day takes effect for the state:
    /// the later of the treaty's entry into force and the deposit plus the treaty's own delay.
    public LocalDate effectOf(LocalDate deposit) {
        if (inForce == null || delay == null) {
            throw new IllegalStateException(id + " is no treaty with a day of entry into force");
        }
        LocalDate own = deposit.plus(delay);
        return own.isBefore(inForce) ? inForce : own;
    }
}
