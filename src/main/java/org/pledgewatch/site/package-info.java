/// The public pages. They show editions and know nothing of what is behind them.
@NullMarked
@ApplicationModule(allowedDependencies = {"vocabulary", "pages", "atlas", "publication"})
package org.pledgewatch.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
