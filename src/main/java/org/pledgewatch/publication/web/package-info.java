/// The workbench's pages on which an editor sees what is new and publishes it.
@NullMarked
@NamedInterface("web")
package org.pledgewatch.publication.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
