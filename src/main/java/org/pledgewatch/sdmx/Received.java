package org.pledgewatch.sdmx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An observation as a message gives it, unchecked.
///
/// @param line where it stands in the message, from 1 on
/// @param key a text for each dimension of the structure, in its order; empty where the message has none
/// @param value empty where the message has none
/// @param attributes a text for each attribute of the structure, in its order; null where the message has none
public record Received(
        long line, Action action, List<String> key, String period, String value, List<@Nullable String> attributes) {}
