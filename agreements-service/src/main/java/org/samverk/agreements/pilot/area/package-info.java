/// Development areas: where partners develop their work together, and who has decided so.
@NullMarked
package org.samverk.agreements.pilot.area;

import org.jspecify.annotations.NullMarked;
