/// Entering measurements singly, and correcting them.
@NullMarked
package org.samverk.followup.indicator.measurement.keeping;

import org.jspecify.annotations.NullMarked;
