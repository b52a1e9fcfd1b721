package org.pledgewatch.cube;

/// A release that is being written. Nobody sees anything of it before it is released; closed before, it is gone.
public interface ReleaseWriter extends AutoCloseable {
    /// In any order.
    ///
    /// @throws IllegalArgumentException where it does not fit the shape
    void add(Observation observation);

    /// Makes the release, all of it or nothing.
    ///
    /// @throws ReleaseProblem where two observations have one key, or the disk is full
    void release();

    @Override
    void close();
}
