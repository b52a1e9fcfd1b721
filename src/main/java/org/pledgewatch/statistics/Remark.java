package org.pledgewatch.statistics;

/// What a rule has to say about a place in a submission.
///
/// @param rule its name in `rules.csv`, or that of a rule of form
/// @param line in the file, from 1 on; 0 for the file as a whole
/// @param column as the file calls it; empty for the whole line
public record Remark(String rule, Severity severity, long line, String column, String sentence) {}
