/// What is said about a finding: adjudications and the discussion before them, replies of states and our answers,
/// challenges from the public.
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
            "safeguarding"
        })
package org.pledgewatch.dialogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
