package org.pledgewatch.publication;

import org.pledgewatch.vocabulary.Subject;

/// A part of an area as it is shown.
///
/// @param kind `part` for a place, `level` for a level of government
public record PublishedPart(Subject subject, String kind, String name) {}
