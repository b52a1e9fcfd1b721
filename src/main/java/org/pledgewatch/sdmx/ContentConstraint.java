package org.pledgewatch.sdmx;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// Which values there are data for.
///
/// @param values by dimension, in the order of the key
/// @param time null where no time is spoken of
/// @param series how many there are
/// @param observations how many there are
public record ContentConstraint(
        Reference reference,
        Labels name,
        Reference dataflow,
        SequencedMap<String, List<String>> values,
        @Nullable TimeRange time,
        long series,
        long observations)
        implements Artefact {

    /// @param first the earliest period with an observation
    /// @param last the latest one
    public record TimeRange(String first, String last) {}

    @Override
    public Labels description() {
        return Labels.NONE;
    }

    @Override
    public List<Reference> references() {
        return List.of(dataflow);
    }
}
