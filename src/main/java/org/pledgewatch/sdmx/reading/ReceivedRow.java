package org.pledgewatch.sdmx.reading;

import java.util.Map;
import org.pledgewatch.sdmx.Reference;

/// One observation, or values for a part of a key, as it was received.
///
/// @param line where it begins, counted from 1
/// @param structure the dataflow or data structure that it names
/// @param values by the id of the component, those of its series and data set among them; none is empty
public record ReceivedRow(long line, Action action, Reference structure, Map<String, String> values) {}
