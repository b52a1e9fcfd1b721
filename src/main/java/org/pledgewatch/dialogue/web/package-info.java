/// The workbench's pages on which people talk about findings and decide.
@NullMarked
@NamedInterface("web")
package org.pledgewatch.dialogue.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
