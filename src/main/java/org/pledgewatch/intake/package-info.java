/// Proposals as they arrive by form or file, each with its source, and why a row cannot be one. Nothing here is entered
/// yet.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "commitments",
            "library",
            "ledger",
            "assessment",
            "accounts",
            "accounts :: web",
            "pages",
            "sheets",
            "wording",
            "safeguarding"
        })
package org.pledgewatch.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
