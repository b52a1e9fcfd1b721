/// The PostgreSQL under the house: started, shared, and stopped with the data directory, or a server of one's own.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.pledgewatch.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
