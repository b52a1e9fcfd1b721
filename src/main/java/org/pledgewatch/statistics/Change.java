package org.pledgewatch.statistics;

/// One figure that a submission changes.
///
/// @param figure in words
/// @param before as it was; empty where there was none
/// @param after as it is to be; empty where it is deleted
public record Change(long line, String figure, String before, String after) {}
