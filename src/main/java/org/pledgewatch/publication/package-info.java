/// Editions, catalogue and errata: everything the public may see, frozen when it is published.
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
            "dialogue",
            "sdmx",
            "cube",
            "statistics"
        })
package org.pledgewatch.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
