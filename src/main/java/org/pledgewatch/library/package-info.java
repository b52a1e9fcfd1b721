/// The documents and series we hold: catalogue records of what our claims cite.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary"})
package org.pledgewatch.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
