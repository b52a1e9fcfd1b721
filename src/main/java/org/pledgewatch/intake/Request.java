package org.pledgewatch.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.commitments.Instrument;
import org.pledgewatch.vocabulary.DocumentNumber;

/// What is known of a file beside its content.
///
/// @param document the record that rows cite when they name none
/// @param instrument the instrument a file is about as a whole
/// @param asOf the day for which a file speaks as a whole
public record Request(
        @Nullable DocumentNumber document,
        @Nullable Instrument instrument,
        @Nullable LocalDate asOf) {}
