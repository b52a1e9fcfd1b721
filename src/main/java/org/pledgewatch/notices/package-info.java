/// Tells people what concerns them, on a page of the desk and by mail. Listens, and is known by nobody.
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
            "intake",
            "review",
            "dialogue"
        })
package org.pledgewatch.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
