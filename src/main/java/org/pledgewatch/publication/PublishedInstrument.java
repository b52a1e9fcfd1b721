package org.pledgewatch.publication;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.vocabulary.InstrumentId;

/// An instrument as it is shown. `kind` is `treaty` or `declaration`; `adopted` in written bounds.
public record PublishedInstrument(
        InstrumentId id,
        String title,
        String shortTitle,
        String kind,
        String adopted,
        String adoptedSource,
        @Nullable LocalDate inForce,
        String inForceSource,
        String delay,
        String delaySource,
        String depositary,
        String depositaryReference,
        String textAddress,
        String summary,
        String statusIndicator) {}
