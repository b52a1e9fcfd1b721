/// Draws the world, and small pictures in the same fills, for whoever hands it values. It knows areas and nothing of
/// what is found about them.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary"})
package org.pledgewatch.atlas;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
