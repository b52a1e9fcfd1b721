/// From entries to findings and counts, by published rules: pure functions over a ledger position, no tables.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "commitments", "library", "ledger"})
package org.pledgewatch.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
