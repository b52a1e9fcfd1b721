/// The door of the house: the command line, and what opens when a command asks for it.
@NullMarked
package org.pledgewatch;

import org.jspecify.annotations.NullMarked;
