/// The workbench's pages for deciding on proposals.
@NullMarked
@NamedInterface("web")
package org.pledgewatch.review.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
