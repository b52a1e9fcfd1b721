/// Figures by state, year and breakdown: how they are laid out, what states submit, what does not add up in it, and the
/// vintages that are kept. What is kept here is the desk's own; the public sees releases.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "vocabulary",
            "pages",
            "accounts",
            "accounts :: web",
            "sdmx",
            "sdmx :: reading",
            "cube",
            "safeguarding"
        })
package org.pledgewatch.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
