/// The workbench's pages for adding claims; and a claim in words, for whoever shows one at the desk.
@NullMarked
@NamedInterface("web")
package org.pledgewatch.intake.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
