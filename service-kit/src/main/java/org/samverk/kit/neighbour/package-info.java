/// The other services, as this one asks them.
@NullMarked
package org.samverk.kit.neighbour;

import org.jspecify.annotations.NullMarked;
