/// From an area to develop, over pilots, to more parties and more areas.
@NullMarked
package org.samverk.agreements.pilot;

import org.jspecify.annotations.NullMarked;
