/// Finds in what people type and upload the personal details of single people, which must not be stored here.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.pledgewatch.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
