/// The workbench's pages for figures: what states send, and what is decided on it.
@NullMarked
@NamedInterface("web")
package org.pledgewatch.statistics.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
