/// Workbooks that strangers send: reads what a person filled in and hands it back marked. Knows XLSX, and nothing of
/// what the rows mean.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.pledgewatch.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
