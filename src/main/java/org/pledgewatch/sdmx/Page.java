package org.pledgewatch.sdmx;

import java.util.Optional;
import java.util.stream.Stream;

/// A stretch of a long answer, counted in observations or in series.
final class Page {
    private final boolean countsObservations;
    private long toPass;
    private long toSend;

    Page(long offset, long limit, boolean countsObservations) {
        this.toPass = offset;
        this.toSend = limit;
        this.countsObservations = countsObservations;
    }

    /// @param series in order
    Stream<Series> of(Stream<Series> series) {
        return series.takeWhile(_ -> toSend > 0).flatMap(one -> part(one).stream());
    }

    private Optional<Series> part(Series series) {
        int length = countsObservations ? series.observations().size() : 1;
        int from = (int) Math.min(toPass, length);
        int until = (int) Math.min(length, from + Math.min(toSend, length));
        toPass -= from;
        toSend -= until - from;
        if (until == from) {
            return Optional.empty();
        }
        return Optional.of(
                countsObservations ? series.with(series.observations().subList(from, until)) : series);
    }
}
