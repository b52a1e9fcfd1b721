package org.pledgewatch.statistics;

/// Figures were released; from when on they are public, the release says.
public record FiguresReleased(long release) {}
