/// SDMX: structures, queries for data and structures in both versions of its REST service, and series of observations
/// that are read and written as they go. Knows the standard and nothing of what we do with it.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.pledgewatch.sdmx;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
