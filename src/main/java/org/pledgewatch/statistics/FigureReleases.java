package org.pledgewatch.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// All releases of figures there are.
public interface FigureReleases {
    /// Newest first, those to come included.
    List<FigureRelease> all();

    /// The newest that everybody may see at a moment.
    Optional<FigureRelease> newestPublic(Instant at);

    /// A number nobody else has.
    long nextNumber();

    void add(FigureRelease release);
}
