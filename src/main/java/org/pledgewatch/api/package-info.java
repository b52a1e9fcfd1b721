/// The public data services: what an edition shows, as JSON and CSV, with a description machines can read.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "publication"})
package org.pledgewatch.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
