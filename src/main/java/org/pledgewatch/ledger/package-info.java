/// What has been entered, and when we came to know it: entries, chain, the claims in force at a position. Added to,
/// never changed.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary"})
package org.pledgewatch.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
