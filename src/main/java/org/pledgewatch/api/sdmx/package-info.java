/// Editions as SDMX: findings and counts as dataflows, by both versions of its REST service.
@NullMarked
package org.pledgewatch.api.sdmx;

import org.jspecify.annotations.NullMarked;
