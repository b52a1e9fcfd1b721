package org.pledgewatch.vocabulary;

/// One version of an ordered scale of answers: `treaty-status`, 1.
public record ScaleVersion(String id, int version) {}
