/// What is said of a development area, and decided about it.
@NullMarked
package org.samverk.agreements.pilot.area.content;

import org.jspecify.annotations.NullMarked;
