package org.pledgewatch.sdmx.format;

import java.time.Instant;

/// What a message says of itself.
///
/// @param sender the id of who sends it
/// @param prepared when what it holds was made
public record MessageHeader(String id, String sender, Instant prepared) {}
