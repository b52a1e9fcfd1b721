/// The formats in which SDMX travels: SDMX-ML, SDMX-CSV and SDMX-JSON. Every one is written as it goes, at a memory
/// that
/// does not grow with the number of observations.
@NullMarked
@NamedInterface("format")
package org.pledgewatch.sdmx.format;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
