/// What a claim says, in words: answers, times and days as every page of the workbench puts them.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "pages", "commitments", "library", "ledger"})
package org.pledgewatch.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
