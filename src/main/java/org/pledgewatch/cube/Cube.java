package org.pledgewatch.cube;

/// A release, open for questions. Many may ask at once.
public interface Cube {
    CubeShape shape();

    Rows<Observation> observations(CubeQuery query);

    /// The series that have observations of that kind, each once.
    Rows<Series> series(CubeQuery query);

    /// Of all pages together.
    Availability availability(CubeQuery query);

    /// How many observations there are on all pages together.
    long count(CubeQuery query);
}
