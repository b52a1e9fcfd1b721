package org.pledgewatch.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pledgewatch.sdmx.reading.Action;

/// An observation as it was received, unchecked.
///
/// @param key a text for each dimension of the structure, in its order; empty where none was sent
/// @param value empty where none was sent
/// @param attributes a text for each attribute of the structure, in its order; null where none was sent
record Received(
        long line, Action action, List<String> key, String period, String value, List<@Nullable String> attributes) {}
