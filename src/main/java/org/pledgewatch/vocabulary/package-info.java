/// The words every module shares: areas and groupings over time, day bounds, localized text, identities, tables of
/// text.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.pledgewatch.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
