/// Shows that the pieces of `testing` catch what they are there to catch. Stays in the kit.
@NullMarked
package org.samverk.kit.planted;

import org.jspecify.annotations.NullMarked;
