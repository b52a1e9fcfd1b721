/// The workbench's pages of notices.
@NullMarked
@NamedInterface("web")
package org.pledgewatch.notices.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
