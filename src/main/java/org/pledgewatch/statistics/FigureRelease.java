package org.pledgewatch.statistics;

import java.time.Instant;
import java.util.List;
import org.pledgewatch.vocabulary.ActorId;
import org.pledgewatch.vocabulary.AreaCode;

/// A release of figures.
///
/// @param publicAt from when on everybody may see it
/// @param note what is new in it, for readers
public record FigureRelease(long number, ActorId by, Instant madeAt, Instant publicAt, String note, List<Part> parts) {

    /// What is in it of one dataflow.
    ///
    /// @param files the name under which the cube keeps it
    /// @param observations withheld ones included
    public record Part(String flow, String files, long observations, long withheld, List<AreaCode> states) {}

    public boolean isPublicAt(Instant moment) {
        return !publicAt.isAfter(moment);
    }
}
