package org.pledgewatch.vocabulary;

/// One version of an indicator's definition; claims are coded against a version.
public record IndicatorVersion(IndicatorId id, int version) {}
