/// What every page is made with: words, templates, styles and scripts, and what a browser may do with it.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.pledgewatch.pages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
