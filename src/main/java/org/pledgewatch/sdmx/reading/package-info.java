/// Reads the formats in which others send data, row by row as they come: SDMX-ML, SDMX-CSV and SDMX-JSON. Values are
/// handed on as they were written; whether they make sense is for others to say.
@NullMarked
@NamedInterface("reading")
package org.pledgewatch.sdmx.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
