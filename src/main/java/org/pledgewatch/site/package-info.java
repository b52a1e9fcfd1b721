/// The public pages.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "publication"})
package org.pledgewatch.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
