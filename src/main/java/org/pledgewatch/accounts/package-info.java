/// Who may sign in, what each may do for which state, and the audit of who saw and did what.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "pages"})
package org.pledgewatch.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
