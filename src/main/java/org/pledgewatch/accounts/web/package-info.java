/// The door of the workbench: signing in, the frame around every page of it, and the one place where rights are
/// checked.
@NullMarked
@NamedInterface("web")
package org.pledgewatch.accounts.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
