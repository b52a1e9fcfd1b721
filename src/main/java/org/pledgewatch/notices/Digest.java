package org.pledgewatch.notices;

import java.time.Instant;
import org.pledgewatch.vocabulary.ActorId;

/// A mail that tells somebody what happened since the last one.
///
/// @param notices how many stand in it
record Digest(long number, ActorId person, String email, String subject, String text, Instant madeAt, int notices) {}
