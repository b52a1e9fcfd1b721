/// The public data services: what an edition shows, as JSON, CSV and SDMX, with a description machines can read.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "publication", "sdmx", "sdmx :: format"})
package org.pledgewatch.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
