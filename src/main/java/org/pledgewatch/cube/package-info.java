/// Released figures: immutable files of observations, and the questions asked of them. Knows columns and codes, and
/// nothing of what they stand for.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.pledgewatch.cube;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
