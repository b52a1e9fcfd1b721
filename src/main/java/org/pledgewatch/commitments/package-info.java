/// What states have promised and how it is observed: instruments, indicators, scales.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary"})
package org.pledgewatch.commitments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
