/// The desk that decides on any proposal and enters it, or says why not; and how a whole batch is taken back.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "pages",
            "accounts",
            "accounts :: web",
            "commitments",
            "library",
            "ledger",
            "assessment",
            "wording",
            "intake",
            "intake :: web",
            "safeguarding"
        })
package org.pledgewatch.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
